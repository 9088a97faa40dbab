import { useSyncExternalStore } from 'react';

/** The pages of the terminal, by the hash of their address: they work from any static host and offline. */
export const routes = { counter: '#/', journal: '#/journal', settings: '#/reglages', tools: '#/patient' } as const;

export type Route = keyof typeof routes;

function routeNow(): Route {
  const known = (Object.keys(routes) as Route[]).find((route) => routes[route] === location.hash);
  return known ?? 'counter';
}

/** Goes to a page. Nothing where it is shown already: even the same page is a navigation, which costs a reading 20 ms. */
export function goTo(route: Route): void {
  if (routeNow() !== route) location.hash = routes[route];
}

/** The page shown. */
export function useRoute(): Route {
  return useSyncExternalStore((listener) => {
    addEventListener('hashchange', listener);
    return () => removeEventListener('hashchange', listener);
  }, routeNow);
}
