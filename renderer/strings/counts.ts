const wholeNumber = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 0 });

/** "3 214" with a no-break space. */
export function formatCount(count: number): string {
  return wholeNumber.format(count);
}

/** "1 förslag", "12 ändringar": the count and the form of the word that goes with it. */
export function plural(count: number, one: string, many: string): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
