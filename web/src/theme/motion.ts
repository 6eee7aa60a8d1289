/// Whether this person asked their machine for still pages. Read once when the application opens: style sheet
/// (html[data-motion]) and Ant Design must agree, or a drawer waits for the end of a movement that never begins.
export const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

if (still) document.documentElement.dataset.motion = 'none';
