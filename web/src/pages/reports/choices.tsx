import { Link } from 'react-router';

export interface Choice {
  key: string;
  label: string;
  to: string;
  chosen: boolean;
}

/// Views of one page, as links: the chosen one stands in the address.
export function Choices({ label, choices }: { label: string; choices: readonly Choice[] }) {
  return (
    <nav className="report-choices not-printed" aria-label={label}>
      <ul>
        {choices.map((choice) => (
          <li key={choice.key}>
            <Link to={choice.to} aria-current={choice.chosen ? 'page' : undefined} preventScrollReset>
              {choice.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
