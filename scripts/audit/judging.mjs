// @ts-check
/** How what npm audit says is judged. docs/security.md says within what time what has to be mended. */

/** @typedef {{ id: string, why: string, until: string }} Accepted */
/** @typedef {{ name: string, severity: string, isDirect: boolean, effects: string[], via: (string | { url?: string, title?: string, severity?: string })[] }} Vulnerable */
/** @typedef {{ id: string, severity: string, name: string, title: string, reaches: boolean }} Finding */

const STOPS = new Set(["high", "critical"]);

/**
 * One finding for each advisory and package. `reaches` says whether the package is among what runs in production.
 * @param {{ vulnerabilities?: Record<string, Vulnerable> }} report @param {(name: string) => boolean} isInProduction
 * @returns {Finding[]}
 */
export function findingsIn(report, isInProduction) {
  return Object.values(report.vulnerabilities ?? {}).flatMap(({ name, via }) =>
    via.flatMap((cause) =>
      typeof cause === "string"
        ? []
        : {
            id: cause.url?.split("/").at(-1) ?? "unknown",
            severity: cause.severity ?? "unknown",
            name,
            title: cause.title ?? "",
            reaches: isInProduction(name),
          },
    ),
  );
}

/**
 * What stops a build: high and critical in what runs in production, unless somebody has accepted it, with a reason, up to a
 * day that has not passed. Everything else is told.
 * @param {Finding[]} findings @param {Accepted[]} accepted @param {Date} now
 */
export function judged(findings, accepted, now) {
  const today = now.toISOString().slice(0, 10);
  const isAccepted = (/** @type {Finding} */ { id }) => accepted.some((one) => one.id === id && one.until >= today);
  const stopping = findings.filter((one) => one.reaches && STOPS.has(one.severity) && !isAccepted(one));
  return { stopping, told: findings.filter((one) => !stopping.includes(one)) };
}
