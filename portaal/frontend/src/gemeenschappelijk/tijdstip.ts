/** Shows a `<time datetime>` as "vandaag 10:32" in the reader's own day; the server's text stays without JavaScript. */
export function koppel(el: HTMLElement): void {
  const moment = new Date(el.getAttribute('datetime') ?? '');
  if (Number.isNaN(moment.getTime())) return;
  const dag = (d: Date): string => new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam' }).format(d);
  if (dag(moment) === dag(new Date())) el.textContent = `vandaag ${klok(moment)}`;
}

/** "10:32", Amsterdam time. */
export function klok(moment: Date): string {
  return new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' }).format(moment);
}
