import type { Permission } from "@/lib/access/permissions";

/** What waits in a room, counted beside its name. */
export type Waiting = "applications" | "messages" | "outcomes";

/** Somewhere to go. `also` has other words that people type for it. */
export interface Place {
  label: string;
  href: string;
  needs: Permission;
  also?: string;
}

/** A room of the admin area; `key` is pressed after g. */
export interface Room extends Place {
  key: string;
  waiting?: Waiting;
  /** What n makes while one is in it: the id of an action. */
  makes?: string;
  pages?: Place[];
}

/** The rail, the menu, the palette and the help sheet are all made from this list, in this order. */
export const ROOMS: Room[] = [
  { label: "Today", href: "/admin", needs: "read:numbers", key: "t", also: "home start dashboard waiting" },
  {
    label: "Jobs",
    href: "/admin/jobs",
    needs: "read:jobs",
    key: "j",
    also: "vacancies adverts",
    makes: "new-job",
    pages: [
      { label: "Drafts of jobs", href: "/admin/jobs?state=draft", needs: "read:jobs" },
      { label: "Scheduled jobs", href: "/admin/jobs?state=scheduled", needs: "read:jobs" },
      { label: "Closed jobs", href: "/admin/jobs?state=closed", needs: "read:jobs" },
      { label: "Withdrawn jobs", href: "/admin/jobs?state=withdrawn", needs: "read:jobs" },
    ],
  },
  {
    label: "Vacancies",
    href: "/admin/vacancies",
    needs: "read:clients",
    key: "v",
    also: "openings headcount pipeline",
  },
  {
    label: "Clients",
    href: "/admin/clients",
    needs: "read:clients",
    key: "l",
    also: "companies employers contacts terms",
    pages: [
      { label: "Employers without a client", href: "/admin/clients/employers", needs: "read:clients", also: "names" },
    ],
  },
  {
    label: "Candidates",
    href: "/admin/candidates",
    needs: "read:candidates",
    key: "d",
    also: "people accounts graduates",
    pages: [
      { label: "Search CVs", href: "/admin/candidates/search", needs: "read:candidates", also: "words skills" },
      { label: "Talent pools", href: "/admin/pools", needs: "read:candidates", also: "lists consent" },
      { label: "Second in line", href: "/admin/relay", needs: "read:candidates", also: "relay similar came close" },
      { label: "Reported words", href: "/admin/kudos", needs: "read:candidates", also: "kudos abuse harassment" },
    ],
  },
  {
    label: "Applications",
    href: "/admin/applications",
    needs: "read:applications",
    key: "a",
    also: "applicants cvs people",
    waiting: "applications",
    pages: [
      {
        label: "Applications not read yet",
        href: "/admin/applications?unread=1",
        needs: "read:applications",
        also: "new",
      },
      {
        label: "Interviews",
        href: "/admin/applications/interviews",
        needs: "read:applications",
        also: "coming rounds times",
      },
      {
        label: "Feedback to pass on",
        href: "/admin/applications/feedback",
        needs: "read:applications",
        also: "promised asked clock",
      },
    ],
  },
  {
    label: "Calls",
    href: "/admin/calls",
    needs: "read:calls",
    key: "c",
    also: "calendar diary strategy",
    waiting: "outcomes",
    makes: "book-call",
    pages: [
      { label: "List of calls", href: "/admin/calls/list", needs: "read:calls", also: "coming" },
      { label: "Past calls", href: "/admin/calls/list?past=1", needs: "read:calls", also: "outcomes held missed" },
      { label: "Promises", href: "/admin/calls/promises", needs: "read:calls", also: "kept overdue" },
      { label: "Diaries", href: "/admin/calls/diaries", needs: "read:calls", also: "hours consultants availability" },
      { label: "Figures of calls", href: "/admin/calls/figures", needs: "read:calls", also: "numbers charts" },
    ],
  },
  {
    label: "Messages",
    href: "/admin/messages",
    needs: "read:messages",
    key: "m",
    also: "contact enquiries inbox",
    waiting: "messages",
    pages: [
      { label: "Table of messages", href: "/admin/messages/list", needs: "read:messages", also: "answered spam all" },
    ],
  },
  {
    label: "Emails",
    href: "/admin/emails",
    needs: "read:emails",
    key: "e",
    also: "digests alerts runs newsletter",
    pages: [
      { label: "Subscribers", href: "/admin/emails/subscribers", needs: "read:emails", also: "alerts addresses" },
      { label: "Mail that has not arrived", href: "/admin/emails/waiting", needs: "read:emails", also: "failed stuck" },
      { label: "Letters", href: "/admin/emails/letters", needs: "read:emails", also: "templates" },
      {
        label: "Our domain",
        href: "/admin/emails/delivery",
        needs: "read:emails",
        also: "delivery dns spf dkim dmarc",
      },
      { label: "Move subscribers in", href: "/admin/emails/subscribers/import", needs: "write:emails", also: "import" },
    ],
  },
  {
    label: "Posts",
    href: "/admin/posts",
    needs: "read:posts",
    key: "p",
    also: "articles blog insights",
    makes: "new-post",
    pages: [
      { label: "Posts to be read", href: "/admin/posts?state=review", needs: "read:posts", also: "review drafts" },
      { label: "Pictures", href: "/admin/posts/pictures", needs: "read:posts", also: "images library" },
      { label: "Figures of posts", href: "/admin/posts/figures", needs: "read:numbers", also: "reads numbers charts" },
      { label: "Move posts in and out", href: "/admin/posts/move", needs: "write:posts", also: "import export" },
    ],
  },
  {
    label: "Figures",
    href: "/admin/figures",
    needs: "read:numbers",
    key: "f",
    also: "charts numbers reports statistics",
  },
  { label: "Bin", href: "/admin/bin", needs: "use:bin", key: "b", also: "deleted thrown away put back" },
  {
    label: "Status",
    href: "/admin/status",
    needs: "read:status",
    key: "h",
    also: "health worker tasks errors monitoring",
  },
  { label: "Audit", href: "/admin/audit", needs: "read:audit", key: "u", also: "who did what record history log" },
  {
    label: "Settings",
    href: "/admin/settings",
    needs: "write:settings",
    key: "s",
    also: "agency brand",
    pages: [
      { label: "Look", href: "/admin/settings/look", needs: "write:settings", also: "colours logo" },
      { label: "Sender of our mail", href: "/admin/settings/mail", needs: "write:settings", also: "from reply" },
      { label: "Privacy", href: "/admin/settings/privacy", needs: "write:settings", also: "retention notice" },
      { label: "Staff", href: "/admin/settings/staff", needs: "read:staff", also: "colleagues roles invite" },
    ],
  },
];
