import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/vi';
import customParseFormat from 'dayjs/plugin/customParseFormat';

dayjs.extend(customParseFormat);

// 5/3/2024 and 05032024 are understood too: nobody types leading zeros.
const formats = ['DD/MM/YYYY', 'D/M/YYYY', 'DDMMYYYY', 'D-M-YYYY', 'D.M.YYYY'];

/// A day, typed or picked, always shown as 05/03/2024. The value is an ISO day, '' while there is none.
export function DayInput({ id, value, onChange, describedBy, invalid = false, required = false }: {
  id?: string;
  value: string;
  onChange: (day: string) => void;
  describedBy?: string;
  invalid?: boolean;
  required?: boolean;
}) {
  return (
    <DatePicker
      id={id}
      required={required}
      className="day-field"
      format={formats}
      placeholder="dd/mm/yyyy"
      value={value ? dayjs(value) : null}
      status={invalid ? 'error' : undefined}
      aria-describedby={describedBy}
      // Enter takes the day that was typed; it does not send the form.
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      onChange={(day) => onChange(day?.format('YYYY-MM-DD') ?? '')}
      getPopupContainer={(trigger) => trigger.closest<HTMLElement>('dialog') ?? document.body}
    />
  );
}
