/** The last word of most names of jobs that graduates have had. */
const ROLES =
  "assistant|barista|bartender|barman|barmaid|waiter|waitress|server|intern|internship|placement|manager|supervisor|leader|lead|tutor|teacher|lecturer|demonstrator|developer|engineer|programmer|tester|analyst|scientist|researcher|technician|designer|editor|writer|copywriter|journalist|reporter|photographer|volunteer|volunteering|ambassador|representative|rep|officer|administrator|receptionist|secretary|clerk|cashier|associate|adviser|advisor|consultant|coordinator|co-ordinator|executive|trainee|apprentice|worker|carer|nurse|porter|cleaner|housekeeper|steward|stewardess|marshal|driver|courier|picker|packer|operative|chef|cook|kitchen porter|host|hostess|coach|instructor|lifeguard|mentor|captain|president|chair|treasurer|founder|co-founder|director|partner|buyer|merchandiser|seller|salesperson|accountant|bookkeeper|auditor|paralegal|solicitor|labourer|gardener|helper|staff|crew|member|team member|crew member|nanny|babysitter|childminder|au pair|agent|planner|scholar|fellow|student|shop floor|customer service|sales floor|work experience|vacation scheme|insight week|spring week|summer school|invigilator|interviewer|caller|fundraiser|translator|interpreter|guide|usher|animator|illustrator|architect|surveyor|quantity surveyor|estimator|fitter|electrician|plumber|joiner|mechanic|warehouse|postman|stocker|shelf stacker|stylist|pharmacist|dispenser|counsellor|keyholder|runner|producer|presenter|musician|trader|broker|underwriter|actuary|specialist|professional|freelancer|self-employed|contractor|head";
const TITLE = new RegExp(
  `(?:^|[\\s/-])(?:${ROLES})s?(?:$|[\\s/),&-])|^(?:junior|senior|graduate|assistant|deputy|chief|head|freelance|student|lead|trainee|placement|summer|volunteer)\\s`,
  "i",
);

const COMPANY =
  "ltd|limited|plc|llp|inc|group|university|college|school|academy|council|hospital|nhs|trust|charity|foundation|society|union|museum|gallery|library|theatre|hotel|restaurant|caf[eé]|coffee|bar|pub|inn|arms|tavern|bistro|bakery|kitchen|pizza|store|stores|shop|supermarket|market|books|studio|studios|solutions|systems|technologies|technology|software|labs|partners|partnership|consulting|consultants|associates|services|agency|bank|centre|institute|department|ministry|church|club|brothers|sons|company|co|tesco|sainsbury'?s|asda|morrisons|waitrose|aldi|lidl|co-op|boots|greggs|costa|starbucks|mcdonald'?s|nando'?s|primark|john lewis|marks and spencer|m&s|next|argos|ikea|amazon|google|microsoft|ibm|barclays|hsbc|lloyds|natwest|kpmg|deloitte|pwc|ey|oxfam|british heart foundation|cancer research uk|st john ambulance|scouts|girlguiding|royal mail";
const EMPLOYER = new RegExp(`(?:^|[\\s(])(?:${COMPANY})(?:$|[\\s),.])|&\\s*(?:co|sons|\\p{Lu})`, "iu");

/** Words of what somebody does. */
export const isTitle = (piece: string): boolean => TITLE.test(piece);

/** Words of where somebody does it. "Bar staff" and "Shop assistant" are not: a title ends in what one is. */
export const isEmployer = (piece: string): boolean =>
  EMPLOYER.test(piece) && !new RegExp(`(?:^|[\\s/-])(?:${ROLES})s?$`, "i").test(piece);
