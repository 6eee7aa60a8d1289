import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

import type { ConsistencyReport } from '@/api/contract';

/// The standing checks of the records found something: the worst first, with its sentence.
export function ConsistencyRow({ report }: { report: ConsistencyReport }) {
  const { t } = useTranslation();
  const count = report.errors + report.warnings + report.infos;
  return (
    <li className={`bucket${report.errors > 0 ? ' bucket-overdue' : ''}`}>
      <p className="bucket-count number">{count}</p>
      <div className="bucket-body">
        <h2>
          <Link to="/quan-tri/nhat-ky">{t('home.waits.consistency')}</Link>
        </h2>
        <p className="quiet small">{t('home.hints.consistency', { errors: report.errors, warnings: report.warnings, infos: report.infos })}</p>
        <ul className="bucket-things">
          {report.findings.slice(0, 3).map((finding) => (
            <li key={`${finding.code}${finding.record}`}>{finding.text}</li>
          ))}
        </ul>
      </div>
    </li>
  );
}
