/** Reads an island's data: the JSON block named by `data-bron="#id"`, or same-origin JSON at `data-bron-url`. */
export async function leesGegevens<T>(el: HTMLElement): Promise<T> {
  const blok = el.dataset.bron ? document.querySelector(el.dataset.bron) : el.querySelector('script[type="application/json"]');
  if (blok) return JSON.parse(blok.textContent ?? 'null') as T;
  if (!el.dataset.bronUrl) throw new Error('island without data-bron or data-bron-url');
  const antwoord = await fetch(zelfdeOorsprong(el.dataset.bronUrl), { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
  if (!antwoord.ok) throw new Error(`island data: ${antwoord.status}`);
  return (await antwoord.json()) as T;
}

export function zelfdeOorsprong(url: string): string {
  const doel = new URL(url, location.href);
  if (doel.origin !== location.origin) throw new Error('only addresses of this application');
  return doel.href;
}

export function csrf(): Record<string, string> {
  const token = document.querySelector<HTMLMetaElement>('meta[name="_csrf"]')?.content;
  const kop = document.querySelector<HTMLMetaElement>('meta[name="_csrf_header"]')?.content ?? 'X-CSRF-TOKEN';
  return token ? { [kop]: token } : {};
}

/** After a new login in another tab the old token is refused: take the new one from this same page. */
export async function vernieuwCsrf(): Promise<boolean> {
  try {
    const antwoord = await fetch(location.href, { headers: { Accept: 'text/html' }, credentials: 'same-origin' });
    if (!antwoord.ok || antwoord.redirected) return false;
    const pagina = new DOMParser().parseFromString(await antwoord.text(), 'text/html');
    const nieuw = pagina.querySelector<HTMLMetaElement>('meta[name="_csrf"]')?.content;
    const oud = document.querySelector<HTMLMetaElement>('meta[name="_csrf"]');
    if (!nieuw || !oud || oud.content === nieuw) return false;
    oud.content = nieuw;
    return true;
  } catch {
    return false;
  }
}

export function maak<K extends keyof HTMLElementTagNameMap>(naam: K, klasse = '', tekst = ''): HTMLElementTagNameMap[K] {
  const el = document.createElement(naam);
  if (klasse) el.className = klasse;
  if (tekst) el.textContent = tekst;
  return el;
}
