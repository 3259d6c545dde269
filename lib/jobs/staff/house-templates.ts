import type { JobFields } from "../form-input";

interface HouseTemplate {
  id: string;
  label: string;
  fields: Partial<JobFields>;
}

const parts = (...texts: string[]) => texts.join("\n\n");

const OFFER = parts(
  "## What you get",
  "- [25] days of holiday and the bank holidays\n- A pension, with [5] per cent from the employer\n- A mentor for your first year, and [two hours] a week to learn",
);

const USUAL = {
  workplace: "hybrid",
  contract: "permanent",
  hours: "full-time",
  payPeriod: "year",
  degree: "Any subject, any year",
};

/**
 * The house's own beginnings. What stands in square brackets is to be filled in; each passes the checks as far as an advert
 * can that nobody has written yet.
 */
export const HOUSE_TEMPLATES: HouseTemplate[] = [
  {
    id: "first-job-in-an-office",
    label: "First job in an office",
    fields: {
      ...USUAL,
      description: parts(
        "[Employer] helps [whom] to [do what]. You join a team of [six] who [do what every week].",
        "## What you would do",
        "In your first week you meet everybody you work with, and sit beside [name] while they [do the main task]. By the end of your first month you [do it yourself].",
        "- [The task that takes most of the week]\n- [The task that others wait for]\n- [The task that you learn on the way]",
        "## What they look for",
        "- You write so that others understand at once\n- You keep track of several things\n- You ask when something is not clear",
        "Work, study, volunteering and hobbies all count as proof.",
        OFFER,
      ),
    },
  },
  {
    id: "first-job-in-engineering",
    label: "First job in engineering",
    fields: {
      ...USUAL,
      workplace: "on-site",
      sector: "engineering",
      degree: "An engineering degree or the like, any year",
      description: parts(
        "[Employer] builds [what] for [whom]. You join [four] engineers who look after [which part].",
        "## What you would do",
        "In your first week you get your tools, walk the site with [name] and read how the last fault was found. After three months you look after [a small part] yourself, with somebody to ask.",
        "- Measure and test [what]\n- Draw in [which program] what others build from\n- Write down what was found, so that nobody has to find it twice",
        "## What they look for",
        "- You know [the one principle that the work stands on]\n- You have made or mended something and can tell how\n- You write down numbers so that others can check them",
        "## Nice to have",
        "- [One program]\n- [One method]",
        OFFER,
      ),
    },
  },
  {
    id: "paid-internship",
    label: "Paid internship",
    fields: {
      ...USUAL,
      contract: "internship",
      payPeriod: "hour",
      degree: "Any subject; you may still be studying",
      description: parts(
        "[Eight] weeks with [employer], paid by the hour. You work on one thing and finish it.",
        "## What you would do",
        "In your first week you choose with [name] what you will have made by the end. Then you have one meeting a week about how it goes.",
        "- [What you make]\n- [Whom you show it to]\n- [What happens with it afterwards]",
        "## What they look for",
        "- You are curious about [subject]\n- You have finished something of your own, however small",
        "## What you get",
        "- Your pay for every hour, travel to other offices too\n- [Two] days of holiday a month\n- A mentor, and an honest talk at the end about what went well",
      ),
    },
  },
  {
    id: "selling-and-looking-after-customers",
    label: "Selling and looking after customers",
    fields: {
      ...USUAL,
      sector: "sales",
      description: parts(
        "[Employer] sells [what] to [whom]. You talk to people who [have which problem].",
        "## What you would do",
        "In your first week you listen to calls with [name]. In your second you make your own, and talk each of them through.",
        "- Ring or write to [how many] customers a day\n- Find out what they need, and say so when we do not have it\n- Write down what was agreed",
        "The pay above is the basic pay. On top comes [how much] for [what], and nobody has it taken away again.",
        "## What they look for",
        "- You like talking with all sorts of people\n- You listen longer than you talk\n- You do what you have said you would",
        OFFER,
      ),
    },
  },
];
