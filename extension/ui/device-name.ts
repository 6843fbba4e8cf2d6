/** A first proposal for the name of this browser, from what it says of itself. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/Firefox\//, 'Firefox'],
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Chrome\//, 'Chrome'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Android/, 'Android'],
  [/Linux/, 'Linux'],
];

/** Such as "Firefox, Linux". */
export function deviceName(userAgent = navigator.userAgent): string {
  const of = (list: typeof browsers) => list.find(([pattern]) => pattern.test(userAgent))?.[1];
  return [of(browsers) ?? 'Browser', of(systems)].filter(Boolean).join(', ');
}
