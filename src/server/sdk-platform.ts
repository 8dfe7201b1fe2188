/**
 * What the protocol's SDK takes from its platform, put in its place by the build (`--alias` in package.json). The SDK's
 * own choice for Node brings Ajv into every start, 15 ms, and the server only needs a validator to check what a user
 * filled into a form.
 */
export { CfWorkerJsonSchemaValidator as DefaultJsonSchemaValidator } from "@modelcontextprotocol/server/validators/cf-worker";
export { default as process } from "node:process";
