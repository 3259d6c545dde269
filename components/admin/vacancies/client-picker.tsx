import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";

/** Whose vacancy it is, asked first; a plain form, answered by the address. */
export function ClientPicker({ clients }: { clients: { id: string; name: string }[] }) {
  if (clients.length === 0)
    return (
      <div className="grid justify-items-start gap-3">
        <p className="text-quiet">There is no client yet.</p>
        <Button href="/admin/clients/new">Write down a client</Button>
      </div>
    );
  return (
    <form className="grid max-w-96 justify-items-start gap-4">
      <label className="grid w-full gap-1.5 font-semibold">
        Client
        <Select name="client" required className="font-normal">
          {clients.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </label>
      <div className="flex flex-wrap items-center gap-3">
        <Button size="desk">Go on</Button>
        <a href="/admin/clients/new">It is a new client</a>
      </div>
    </form>
  );
}
