import type { LocalDate } from "@/lib/core/time/dates";
import type { Contract, Hours, Sector, Sponsorship, Workplace } from "../vocabulary";
import { readContract, readHours } from "./contract";
import { readDegree } from "./degree";
import { withoutAgency } from "./says";
import { readSector } from "./sector";
import { readSponsorship } from "./sponsorship";
import { readStart } from "./start";
import { readWorkplace } from "./workplace";

/** What title and text of an advert say plainly, where its source had no field for it. */
export interface AdvertFacts {
  contract: Contract | null;
  hours: Hours | null;
  workplace: Workplace | null;
  sector: Sector | null;
  sponsorship: Sponsorship | null;
  degree: string | null;
  startsOn: LocalDate | null;
}

export function readFacts(title: string, text: string): AdvertFacts {
  return {
    contract: readContract(title, withoutAgency(text)),
    hours: readHours(title, text),
    workplace: readWorkplace(title, text),
    sector: readSector(title, text),
    sponsorship: readSponsorship(text),
    degree: readDegree(text),
    startsOn: readStart(text),
  };
}
