/**
 * The service worker that opens the incident desk and the roll call without the server. Only a built page has one, and browsers take
 * one only over https or on this machine. A new version takes over at the next opening, never in the middle of an entry.
 */
export const installApp = async (): Promise<void> => {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('/sw.js');
  } catch (reason) {
    console.debug('the app is not installed in this browser', reason);
  }
};
