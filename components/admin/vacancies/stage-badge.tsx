import { Badge } from "@/components/ui/badge";
import { type Stage, STAGES } from "@/lib/clients/vocabulary";

const TONES: Partial<Record<Stage, "good" | "warn">> = { filled: "good", offer: "warn", "on-hold": "warn" };

/** Where a vacancy stands, in a word. */
export const StageBadge = ({ stage }: { stage: Stage }) => (
  <Badge tone={TONES[stage] ?? "plain"}>{STAGES[stage]}</Badge>
);
