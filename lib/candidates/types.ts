import type { Pay } from "@/lib/core/money";
import type { Contract, Workplace } from "@/lib/jobs/vocabulary";

/** A saved job as its candidate sees it. */
export interface SavedJob {
  slug: string;
  title: string;
  /** As the public may see it. */
  employer: string;
  /** The first place and how many more there are. */
  place: string | null;
  morePlaces: number;
  pay: Pay | null;
  contract: Contract;
  workplace: Workplace;
  publishedAt: Date;
  closesAt: Date;
  isOpen: boolean;
  hasApplied: boolean;
}
