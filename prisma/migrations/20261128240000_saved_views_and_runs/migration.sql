-- CreateTable
CREATE TABLE "saved_view" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "room" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "is_shared" BOOLEAN NOT NULL DEFAULT false,
    "parameters" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "default_view" (
    "staff_id" UUID NOT NULL,
    "room" TEXT NOT NULL,
    "view_id" UUID NOT NULL,

    CONSTRAINT "default_view_pkey" PRIMARY KEY ("staff_id","room")
);

-- CreateTable
CREATE TABLE "bulk_run" (
    "id" UUID NOT NULL,
    "room" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "choices" JSONB NOT NULL DEFAULT '{}',
    "staff_id" UUID NOT NULL,
    "parameters" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "undo_asked_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bulk_row" (
    "run_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "row_id" UUID NOT NULL,
    "stamp" TEXT,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "why" TEXT,
    "before" JSONB,
    "after" TEXT,
    "mail_id" UUID,

    CONSTRAINT "bulk_row_pkey" PRIMARY KEY ("run_id","position")
);

-- CreateIndex
CREATE INDEX "saved_view_room_is_shared_idx" ON "saved_view"("room", "is_shared");

-- CreateIndex
CREATE INDEX "default_view_view_id_idx" ON "default_view"("view_id");

-- CreateIndex
CREATE INDEX "bulk_run_staff_id_idx" ON "bulk_run"("staff_id");

-- CreateIndex
CREATE INDEX "bulk_run_created_at_idx" ON "bulk_run"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "bulk_row_run_id_row_id_key" ON "bulk_row"("run_id", "row_id");

-- AddForeignKey
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "staff"("person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "default_view" ADD CONSTRAINT "default_view_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "default_view" ADD CONSTRAINT "default_view_view_id_fkey" FOREIGN KEY ("view_id") REFERENCES "saved_view"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_run" ADD CONSTRAINT "bulk_run_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_row" ADD CONSTRAINT "bulk_row_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "bulk_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A view has a name that its owner knows it by, once in a room; and nothing here grows without end.
CREATE UNIQUE INDEX saved_view_name ON saved_view (owner_id, room, lower(name));
ALTER TABLE saved_view
  ADD CONSTRAINT saved_view_name_length CHECK (length(trim(name)) BETWEEN 1 AND 60),
  ADD CONSTRAINT saved_view_parameters_length CHECK (length(parameters) <= 2000);

-- A run goes forward only, and a row of it is done once.
ALTER TABLE bulk_run ADD CONSTRAINT bulk_run_order CHECK (
  (finished_at IS NULL OR asked_at IS NOT NULL) AND (undo_asked_at IS NULL OR asked_at IS NOT NULL)
  AND (undone_at IS NULL OR undo_asked_at IS NOT NULL));
ALTER TABLE bulk_row
  ADD CONSTRAINT bulk_row_status CHECK (status IN ('waiting', 'done', 'skipped', 'undone', 'kept')),
  ADD CONSTRAINT bulk_row_done CHECK (status NOT IN ('done', 'undone', 'kept') OR (before IS NOT NULL AND after IS NOT NULL)),
  ADD CONSTRAINT bulk_row_why CHECK (status NOT IN ('skipped', 'kept') OR why IS NOT NULL);
CREATE FUNCTION bulk_row_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.status, NEW.status) NOT IN (('waiting', 'done'), ('waiting', 'skipped'), ('done', 'undone'), ('done', 'kept')) THEN
    RAISE EXCEPTION 'a row of a run cannot go from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER bulk_row_moves BEFORE UPDATE OF status ON bulk_row FOR EACH ROW
  WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION bulk_row_moves();
CREATE INDEX bulk_row_waiting ON bulk_row (run_id, position) WHERE status = 'waiting';
CREATE INDEX bulk_row_done ON bulk_row (run_id, position) WHERE status = 'done';
CREATE INDEX bulk_run_going ON bulk_run (asked_at) WHERE asked_at IS NOT NULL AND (finished_at IS NULL OR (undo_asked_at IS NOT NULL AND undone_at IS NULL));

-- An outcome may be taken back (lib/calls/staff/bulk.ts).
ALTER TABLE call_event DROP CONSTRAINT call_event_act;
ALTER TABLE call_event ADD CONSTRAINT call_event_act CHECK (act IN
  ('booked', 'moved', 'cancelled', 'declined', 'accepted', 'held', 'missed-by-visitor', 'missed-by-us', 'outcome-undone'));
