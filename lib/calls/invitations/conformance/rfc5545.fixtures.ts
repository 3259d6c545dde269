import { contentLines, type Line } from "./content-lines.fixtures";
import { parameter, valueFaults, zoneFaults } from "./values.fixtures";

interface Component {
  name: string;
  properties: Line[];
  parts: Component[];
}

/** What a component must have once, may have once and may have often (RFC 5545, 3.6; RFC 7986, 4), and what it may hold. */
const COMPONENTS: Record<string, { once: string; optional: string; often: string; holds: string }> = {
  VCALENDAR: {
    once: "VERSION PRODID",
    optional: "METHOD CALSCALE UID LAST-MODIFIED URL REFRESH-INTERVAL SOURCE COLOR",
    often: "NAME DESCRIPTION CATEGORIES IMAGE",
    holds: "VEVENT VTIMEZONE",
  },
  VEVENT: {
    once: "UID DTSTAMP DTSTART",
    optional:
      "DTEND DURATION SUMMARY DESCRIPTION LOCATION ORGANIZER SEQUENCE STATUS URL CLASS CREATED GEO LAST-MODIFIED PRIORITY TRANSP RECURRENCE-ID RRULE COLOR",
    often:
      "ATTENDEE CATEGORIES ATTACH COMMENT CONTACT EXDATE RDATE REQUEST-STATUS RELATED-TO RESOURCES IMAGE CONFERENCE",
    holds: "VALARM",
  },
  VALARM: {
    once: "ACTION TRIGGER",
    optional: "DURATION REPEAT DESCRIPTION SUMMARY",
    often: "ATTACH ATTENDEE",
    holds: "",
  },
  VTIMEZONE: { once: "TZID", optional: "LAST-MODIFIED TZURL", often: "", holds: "STANDARD DAYLIGHT" },
  STANDARD: zoneRules(),
  DAYLIGHT: zoneRules(),
};

function zoneRules() {
  return { once: "DTSTART TZOFFSETFROM TZOFFSETTO", optional: "RRULE", often: "COMMENT RDATE TZNAME", holds: "" };
}

/** What 5546 asks of an event that comes with a method: 3.2.1, 3.2.2 and 3.2.5. */
const METHODS: Record<string, { needs: string; statuses: string; mayHave: string }> = {
  PUBLISH: { needs: "ORGANIZER SUMMARY", statuses: "TENTATIVE CONFIRMED CANCELLED", mayHave: "VALARM" },
  REQUEST: { needs: "ORGANIZER ATTENDEE SUMMARY", statuses: "TENTATIVE CONFIRMED", mayHave: "ATTENDEE VALARM" },
  CANCEL: { needs: "ORGANIZER SEQUENCE STATUS", statuses: "CANCELLED", mayHave: "ATTENDEE" },
};

const words = (list: string) => list.split(" ").filter(Boolean);
const named = ({ properties }: Component, name: string) => properties.filter((property) => property.name === name);
const valueOf = (component: Component, name: string) => named(component, name)[0]?.value;

/** Everything in a calendar file that RFC 5545 or 5546 forbids, a sentence each with its section; nothing, when all is well. */
export function faultsOf(file: string | Uint8Array): string[] {
  const { lines, faults } = contentLines(file);
  const { calendar, misplaced } = nested(lines);
  return [...faults, ...misplaced, ...(calendar ? [...componentFaults(calendar), ...wholeFaults(calendar)] : [])];
}

function nested(lines: Line[]): { calendar?: Component; misplaced: string[] } {
  const misplaced: string[] = [];
  const root: Component = { name: "file", properties: [], parts: [] };
  const open = [root];
  for (const line of lines) {
    const inner = open.at(-1) ?? root;
    if (line.name === "BEGIN") {
      const part = { name: line.value.toUpperCase(), properties: [], parts: [] };
      inner.parts.push(part);
      open.push(part);
    } else if (line.name === "END") {
      if (inner === root || inner.name !== line.value.toUpperCase())
        misplaced.push(`3.4: END:${line.value} ends nothing`);
      else open.pop();
    } else {
      if (inner === root) misplaced.push(`3.4: ${line.name} is in no component`);
      if (inner.parts.length > 0) misplaced.push(`3.6: ${line.name} comes after a component`);
      inner.properties.push(line);
    }
  }
  if (open.length > 1) misplaced.push(`3.4: ${open.at(-1)?.name} has no end`);
  const [calendar] = root.parts;
  if (root.parts.length !== 1 || calendar?.name !== "VCALENDAR") misplaced.push("3.4: the file is not one VCALENDAR");
  return { calendar, misplaced };
}

function componentFaults(component: Component): string[] {
  const rules = COMPONENTS[component.name];
  if (!rules) return [`3.6: ${component.name} is no component of ours`];
  const { once, optional, often, holds } = { ...rules };
  const has = (name: string) => named(component, name).length;
  return [
    ...words(once).flatMap((name) => (has(name) === 1 ? [] : [`3.6: ${component.name} has ${has(name)} ${name}`])),
    ...words(optional).flatMap((name) => (has(name) > 1 ? [`3.6: ${component.name} has ${has(name)} ${name}`] : [])),
    ...component.properties
      .filter(({ name }) => !name.startsWith("X-") && !words(`${once} ${optional} ${often}`).includes(name))
      .map(({ name }) => `3.6: ${component.name} cannot have ${name}`),
    ...component.parts
      .filter(({ name }) => !words(holds).includes(name))
      .map(({ name }) => `3.6: ${component.name} cannot hold ${name}`),
    ...component.properties.flatMap(valueFaults),
    ...ownFaults(component),
    ...component.parts.flatMap(componentFaults),
  ];
}

function ownFaults(component: Component): string[] {
  if (component.name === "VEVENT") return eventFaults(component);
  if (component.name === "VALARM") return alarmFaults(component);
  if (component.name === "VTIMEZONE" && component.parts.length === 0) return ["3.6.5: VTIMEZONE has no rule"];
  return [];
}

function eventFaults(event: Component): string[] {
  const [start] = named(event, "DTSTART");
  const [end] = named(event, "DTEND");
  const found = [start, end].flatMap((time) => (time ? zoneFaults(time) : []));
  if (!end === !valueOf(event, "DURATION")) found.push("3.6.1: not one of DTEND and DURATION");
  if (start && end && parameter(start, "VALUE") !== parameter(end, "VALUE"))
    found.push("3.8.2.2: DTEND is of another type");
  if (start && end && parameter(start, "TZID") === parameter(end, "TZID") && end.value <= start.value)
    found.push("3.8.2.2: DTEND is not after DTSTART");
  if (Number(valueOf(event, "SEQUENCE")) < 0) found.push("3.8.7.4: SEQUENCE is negative");
  if (!words("TENTATIVE CONFIRMED CANCELLED").includes(valueOf(event, "STATUS") ?? "CONFIRMED"))
    found.push("3.8.1.11: STATUS is not one of an event");
  return found;
}

function alarmFaults(alarm: Component): string[] {
  const needs: Record<string, string> = { AUDIO: "", DISPLAY: "DESCRIPTION", EMAIL: "DESCRIPTION SUMMARY ATTENDEE" };
  const action = valueOf(alarm, "ACTION") ?? "";
  const missing = words(needs[action] ?? "").filter((name) => named(alarm, name).length === 0);
  const found = missing.map((name) => `3.6.6: an alarm of ${action} has no ${name}`);
  if (!named(alarm, "DURATION").length !== !named(alarm, "REPEAT").length)
    found.push("3.6.6: an alarm has one of DURATION and REPEAT");
  return found;
}

/** What can only be seen by looking at more than one component. */
function wholeFaults(calendar: Component): string[] {
  const events = calendar.parts.filter(({ name }) => name === "VEVENT");
  const zones = calendar.parts.filter(({ name }) => name === "VTIMEZONE").map((zone) => valueOf(zone, "TZID"));
  const used = new Set(events.flatMap(({ properties }) => properties.map((line) => parameter(line, "TZID"))));
  const uids = events.map((event) => `${valueOf(event, "UID")} ${valueOf(event, "RECURRENCE-ID") ?? ""}`);
  const method = valueOf(calendar, "METHOD");
  const found = [...used]
    .filter((zone) => zone !== undefined && !zones.includes(zone.replaceAll('"', "")))
    .map((zone) => `3.2.19: no VTIMEZONE for ${zone}`);
  if (valueOf(calendar, "VERSION") !== "2.0") found.push("3.7.4: VERSION is not 2.0");
  if (calendar.parts.length === 0) found.push("3.6: VCALENDAR holds nothing");
  if (new Set(uids).size < uids.length) found.push("3.8.4.7: two events have one UID");
  return [...found, ...(method === undefined ? [] : events.flatMap((event) => methodFaults(method, event)))];
}

function methodFaults(method: string, event: Component): string[] {
  const rules = METHODS[method];
  if (!rules) return [`5546: ${method} is no method of ours`];
  const found = words(rules.needs)
    .filter((name) => named(event, name).length === 0)
    .map((name) => `5546: ${method} has no ${name}`);
  const status = valueOf(event, "STATUS");
  if (status !== undefined && !words(rules.statuses).includes(status))
    found.push(`5546: ${method} with STATUS ${status}`);
  const mayHave = words(rules.mayHave);
  if (!mayHave.includes("ATTENDEE") && named(event, "ATTENDEE").length > 0) found.push(`5546: ${method} has ATTENDEE`);
  if (!mayHave.includes("VALARM") && event.parts.length > 0) found.push(`5546: ${method} has VALARM`);
  return found;
}
