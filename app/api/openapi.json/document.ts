import * as z from "zod";
import { OPERATIONS, type Operation } from "./operations";

type Schema = Record<string, unknown>;

/** A schema as JSON Schema 2020-12, which OpenAPI 3.1 takes as it is. A file is binary. */
function jsonSchema(schema: z.ZodType): Schema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      const { type } = zodSchema._zod.def;
      if (type === "file") Object.assign(jsonSchema, { type: "string", format: "binary" });
      if (type === "date") Object.assign(jsonSchema, { type: "string", format: "date-time" });
    },
  });
  return rest;
}

function parametersOf({ query, pathParameters = [], token, idempotencyKey }: Operation): Schema[] {
  const text = { type: "string" };
  const { properties = {}, required = [] } = query
    ? (jsonSchema(query) as { properties?: Record<string, Schema>; required?: string[] })
    : {};
  return [
    ...pathParameters.map((name) => ({ name, in: "path", required: true, schema: text })),
    ...(token ? [{ name: "token", in: "query", required: true, schema: text }] : []),
    ...Object.entries(properties).map(([name, schema]) => ({
      name,
      in: "query",
      required: required.includes(name),
      schema,
      explode: true,
    })),
    ...(idempotencyKey
      ? [
          {
            name: "Idempotency-Key",
            in: "header",
            required: false,
            schema: { type: "string", minLength: 16, maxLength: 128 },
          },
        ]
      : []),
  ];
}

function bodyOf({ body, form }: Operation): Schema | undefined {
  if (body) return { required: true, content: { "application/json": { schema: jsonSchema(body) } } };
  if (form) return { required: true, content: { "multipart/form-data": { schema: jsonSchema(form) } } };
  return undefined;
}

function answersOf({ answers }: Operation): Schema {
  return Object.fromEntries(
    Object.entries(answers).map(([status, { words }]) => {
      if (Number(status) >= 400 && status !== "503")
        return [
          status,
          {
            description: words,
            content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
          },
        ];
      return [status, { description: words }];
    }),
  );
}

const PROBLEM: Schema = {
  type: "object",
  required: ["type", "title", "status"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string" },
    errors: {
      type: "array",
      items: {
        type: "object",
        required: ["path", "message"],
        properties: { path: { type: "string" }, message: { type: "string" } },
      },
    },
  },
};

/** The OpenAPI 3.1 document, made from the very schemas that check each request. */
export function openApi({ name, url }: { name: string; url: string }): Schema {
  const paths: Record<string, Schema> = {};
  for (const operation of OPERATIONS) {
    const { method, path, summary } = operation;
    const requestBody = bodyOf(operation);
    paths[path] = {
      ...paths[path],
      [method]: {
        summary,
        operationId: `${method} ${path}`.replace(/\W+/g, "-").replace(/-$/, ""),
        parameters: parametersOf(operation),
        ...(requestBody && { requestBody }),
        responses: answersOf(operation),
      },
    };
  }
  return {
    openapi: "3.1.0",
    info: { title: name, version: "1" },
    servers: [{ url }],
    paths,
    components: { schemas: { Problem: PROBLEM } },
  };
}
