import { env } from "../env";
import { log } from "./log";
import { recordSpans, type Span, type SpanKind } from "./spans";

/** How often what has ended is sent. */
const SEND_EVERY_MS = 2000;

/**
 * Sends the spans of this process to a collector, as OTLP over HTTP in JSON, where OTEL_EXPORTER_OTLP_ENDPOINT names one;
 * otherwise not even the libraries are loaded. Answers a function that sends what is left.
 *
 * The provider is ours alone and not made known to the process: the framework would add spans of its own, with whole
 * addresses in them, and what stands behind a question mark is not for a collector.
 */
export async function exportSpans(service: "web" | "worker"): Promise<() => Promise<void>> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_SERVICE_NAME, OTEL_TRACES_SAMPLER_ARG } = env();
  if (!OTEL_EXPORTER_OTLP_ENDPOINT) return async () => undefined;
  const api = await import("@opentelemetry/api");
  const sdk = await import("@opentelemetry/sdk-trace");
  const { resourceFromAttributes } = await import("@opentelemetry/resources");
  const { OTLPTraceExporter } = await import("@opentelemetry/exporter-trace-otlp-http");

  const ids = new sdk.RandomIdGenerator();
  let nextTraceId = "";
  const provider = new sdk.TracerProvider({
    resource: resourceFromAttributes({ "service.namespace": OTEL_SERVICE_NAME, "service.name": service }),
    // By the id of the trace, so that web and worker agree on what is in the sample.
    sampler: new sdk.TraceIdRatioBasedSampler(OTEL_TRACES_SAMPLER_ARG),
    idGenerator: { generateTraceId: () => nextTraceId, generateSpanId: () => ids.generateSpanId() },
    spanProcessors: [
      new sdk.BatchSpanProcessor({ exporter: new OTLPTraceExporter(), scheduledDelayMillis: SEND_EVERY_MS }),
    ],
  });
  const tracer = provider.getTracer("graduates");
  const kinds: Record<SpanKind, number> = {
    internal: api.SpanKind.INTERNAL,
    server: api.SpanKind.SERVER,
    client: api.SpanKind.CLIENT,
    producer: api.SpanKind.PRODUCER,
    consumer: api.SpanKind.CONSUMER,
  };
  recordSpans({
    begin({ traceId, parentId, name, kind, facts, at }): Span | undefined {
      nextTraceId = traceId;
      const around = parentId
        ? api.trace.setSpanContext(api.ROOT_CONTEXT, { traceId, spanId: parentId, traceFlags: api.TraceFlags.SAMPLED })
        : api.ROOT_CONTEXT;
      const span = tracer.startSpan(
        name,
        { kind: kinds[kind], ...(facts && { attributes: facts }), ...(at && { startTime: at }) },
        around,
      );
      if (!span.isRecording()) return undefined;
      return {
        id: span.spanContext().spanId,
        end({ name: finally_, facts: more, hasFailed, at: until } = {}) {
          if (finally_) span.updateName(finally_);
          if (more) span.setAttributes(more);
          if (hasFailed) span.setStatus({ code: api.SpanStatusCode.ERROR });
          span.end(until);
        },
      };
    },
  });
  log.info({ service }, "Traces are sent");
  return () => provider.shutdown().catch(() => undefined);
}
