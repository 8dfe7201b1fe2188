/**
 * The parts of HubSpot's client that are used, each sent through our own policy. They are taken one by one, because
 * the package's main entry loads every HubSpot product and takes twice as long to import.
 */
import * as associations from "@hubspot/api-client/lib/codegen/crm/associations/v4/index.js";
import * as objects from "@hubspot/api-client/lib/codegen/crm/objects/index.js";
import * as owners from "@hubspot/api-client/lib/codegen/crm/owners/index.js";
import * as pipelines from "@hubspot/api-client/lib/codegen/crm/pipelines/index.js";
import * as properties from "@hubspot/api-client/lib/codegen/crm/properties/index.js";
import type { PlainRequest, PlainResponse, Send } from "./hubspot-http.ts";

export interface HubSpotApi {
  basic: objects.BasicApi;
  batch: objects.BatchApi;
  search: objects.SearchApi;
  associations: associations.BatchApi;
  owners: owners.OwnersApi;
  pipelines: pipelines.PipelinesApi;
  properties: properties.CoreApi;
}

interface Context {
  getHttpMethod(): string;
  getUrl(): string;
  getHeaders(): Record<string, string>;
  getBody(): unknown;
}

function plain(context: Context): PlainRequest {
  const body = context.getBody();
  return {
    method: context.getHttpMethod(),
    url: context.getUrl(),
    headers: context.getHeaders(),
    body: typeof body === "string" ? body : undefined,
  };
}

function bodyOf(answer: PlainResponse): { text(): Promise<string>; binary(): Promise<Buffer> } {
  return { text: () => Promise.resolve(answer.text), binary: () => Promise.resolve(Buffer.from(answer.text)) };
}

export function hubspotApi(send: Send, basePath: string): HubSpotApi {
  const server = <T>(Server: new (url: string, variables: Record<string, never>) => T): T => new Server(basePath, {});
  const ofObjects = objects.createConfiguration({
    baseServer: server(objects.ServerConfiguration),
    httpApi: objects.wrapHttpLibrary({
      send: async (context) => {
        const answer = await send(plain(context));
        return new objects.ResponseContext(answer.status, answer.headers, bodyOf(answer));
      },
    }),
  });
  const ofAssociations = associations.createConfiguration({
    baseServer: server(associations.ServerConfiguration),
    httpApi: associations.wrapHttpLibrary({
      send: async (context) => {
        const answer = await send(plain(context));
        return new associations.ResponseContext(answer.status, answer.headers, bodyOf(answer));
      },
    }),
  });
  const ofOwners = owners.createConfiguration({
    baseServer: server(owners.ServerConfiguration),
    httpApi: owners.wrapHttpLibrary({
      send: async (context) => {
        const answer = await send(plain(context));
        return new owners.ResponseContext(answer.status, answer.headers, bodyOf(answer));
      },
    }),
  });
  const ofPipelines = pipelines.createConfiguration({
    baseServer: server(pipelines.ServerConfiguration),
    httpApi: pipelines.wrapHttpLibrary({
      send: async (context) => {
        const answer = await send(plain(context));
        return new pipelines.ResponseContext(answer.status, answer.headers, bodyOf(answer));
      },
    }),
  });
  const ofProperties = properties.createConfiguration({
    baseServer: server(properties.ServerConfiguration),
    httpApi: properties.wrapHttpLibrary({
      send: async (context) => {
        const answer = await send(plain(context));
        return new properties.ResponseContext(answer.status, answer.headers, bodyOf(answer));
      },
    }),
  });
  return {
    basic: new objects.BasicApi(ofObjects),
    batch: new objects.BatchApi(ofObjects),
    search: new objects.SearchApi(ofObjects),
    associations: new associations.BatchApi(ofAssociations),
    owners: new owners.OwnersApi(ofOwners),
    pipelines: new pipelines.PipelinesApi(ofPipelines),
    properties: new properties.CoreApi(ofProperties),
  };
}
