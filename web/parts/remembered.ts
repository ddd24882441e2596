/** Small choices of one browser (language, theme, text size). A web view may forbid storage: then they last for the page. */
const held = new Map<string, string>();

export const remembered = (name: string): string | null => {
  try {
    return localStorage.getItem(`lianhu.${name}`);
  } catch {
    return held.get(name) ?? null;
  }
};

export const remember = (name: string, value: string): void => {
  held.set(name, value);
  try {
    localStorage.setItem(`lianhu.${name}`, value);
  } catch (reason) {
    console.debug('choices are not kept in this browser', reason);
  }
};
