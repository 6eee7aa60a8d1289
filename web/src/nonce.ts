/* eslint-disable @typescript-eslint/no-deprecated -- an overload for obsolete elements is deprecated, not the function */
// Style elements that libraries make carry the nonce of the page: the policy lets no others in (http/content_security).
const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
const create = document.createElement.bind(document);

document.createElement = (name: string, options?: ElementCreationOptions): HTMLElement => {
  const element = create(name, options);
  if (element instanceof HTMLStyleElement) element.nonce = nonce;
  return element;
};
