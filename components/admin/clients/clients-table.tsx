import { Badge } from "@/components/ui/badge";
import { Table, Td, Tr } from "@/components/ui/table";
import { type Standing, STANDINGS } from "@/lib/clients/vocabulary";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { SECTORS } from "@/lib/jobs/vocabulary";

export interface ClientLine {
  id: string;
  name: string;
  standing: Standing;
  sector: string | null;
  isConfidential: boolean;
  owner: string | null;
  contact: string | null;
  updatedAt: Date;
  _count: { jobs: number; vacancies: number };
}

const TONES = { prospect: "plain", active: "good", "on-hold": "warn", former: "plain" } as const;

/** Where a client stands, in a word. */
export const StandingBadge = ({ standing }: { standing: Standing }) => (
  <Badge tone={TONES[standing]}>{STANDINGS[standing]}</Badge>
);

/** Clients as a recruiter scans them. */
export function ClientsTable({ clients }: { clients: ClientLine[] }) {
  return (
    <Table
      label="Clients"
      columns={[
        { head: "Client" },
        { head: "Standing" },
        { head: "Sector" },
        { head: "First to ask" },
        { head: "Owner" },
        { head: "Open vacancies", numeric: true },
        { head: "Jobs", numeric: true },
        { head: "Changed", numeric: true },
      ]}
    >
      {clients.map((client) => (
        <Tr key={client.id}>
          <Td head className="max-w-72 truncate">
            <a href={`/admin/clients/${client.id}`}>{client.name}</a>
            {client.isConfidential && <span className="text-quiet"> Confidential</span>}
          </Td>
          <Td>
            <StandingBadge standing={client.standing} />
          </Td>
          <Td tone="quiet">{sectorOf(client.sector)}</Td>
          <Td className="max-w-48 truncate">{client.contact}</Td>
          <Td className="max-w-40 truncate">{client.owner}</Td>
          <Td numeric>{client._count.vacancies}</Td>
          <Td numeric>{client._count.jobs}</Td>
          <Td numeric tone="quiet">
            {sayDay(londonDay(client.updatedAt), { weekday: false })}
          </Td>
        </Tr>
      ))}
    </Table>
  );
}

/** A sector as people say it. */
export const sectorOf = (sector: string | null): string | null =>
  sector && sector in SECTORS ? SECTORS[sector as keyof typeof SECTORS] : sector;
