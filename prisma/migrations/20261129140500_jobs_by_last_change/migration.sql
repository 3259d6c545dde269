-- What jobs are filtered by stands at the end, so that the table of them is counted without reading their texts.
CREATE INDEX CONCURRENTLY IF NOT EXISTS job_by_last_change ON job (updated_at, id, published_at, closes_at, withdrawn_at, binned_at,
  contract, workplace, sector, source, yearly_min_pence, yearly_max_pence);
