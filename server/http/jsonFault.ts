/** Deeper than anything we ask for; GeoJSON needs eight. */
const deepest = 32;

/** What is wrong with JSON text before it is parsed into objects; null for text that may be used. */
export const jsonFault = (text: string): 'syntax' | 'depth' | 'prototype' | null => {
  if (depthOf(text) > deepest) return 'depth';
  try {
    let hasPrototype = false;
    JSON.parse(text, (key, value: unknown) => {
      if (key === '__proto__') hasPrototype = true;
      return value;
    });
    return hasPrototype ? 'prototype' : null;
  } catch (error) {
    if (error instanceof SyntaxError) return 'syntax';
    throw error;
  }
};

/** The deepest nesting, found by counting brackets outside strings: parsing 200,000 levels would end the process. */
const depthOf = (text: string): number => {
  let depth = 0;
  let most = 0;
  let isInString = false;
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (isInString) {
      if (code === 92) place++;
      else if (code === 34) isInString = false;
    } else if (code === 34) isInString = true;
    else if (code === 123 || code === 91) most = Math.max(most, ++depth);
    else if (code === 125 || code === 93) depth--;
  }
  return most;
};
