import { addressOf, answered, type Params } from './client.ts';

/** The name a file was given by the server: RFC 6266's `filename*` before `filename`. */
export const fileNameOf = (disposition: string | null, otherwise: string): string => {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1] ?? otherwise;
};

/** Fetches a file and hands it to the browser to keep. Gives its name. @throws ApiProblem, Unreachable */
export const download = async (path: string, params: Params, otherwise: string): Promise<string> => {
  const answer = await answered(addressOf(path, params), {});
  const name = fileNameOf(answer.headers.get('content-disposition'), otherwise);
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
  return name;
};
