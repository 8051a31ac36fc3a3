import * as z from 'zod';
import type { AccessEntry, AccessSpec } from '../../stores/access-list.ts';
import { type AddressBlock, readAddress, readCidr } from '../../stores/address-block.ts';
import { readExpiry } from '../../stores/expiry.ts';
import { timestamp } from '../../stores/timestamp.ts';
import { AtlasError } from '../errors.ts';
import { paginate } from '../page.ts';
import { type ApiResponse, emptyResponse, versionedResponse } from '../response.ts';
import type { RequestContext, Route } from '../route.ts';
import { ignored, parseBody } from '../schema.ts';
import { GROUPS, LIST_QUERY, projectOf, routesOf } from './common.ts';

const VERSION = '2023-01-01';
const COLLECTION = `${GROUPS}/:groupId/accessList`;
const ITEM = `${COLLECTION}/:entryValue`;
const MAX_COMMENT_LENGTH = 80;

const newEntry = z.strictObject({
  awsSecurityGroup: z.string().optional(),
  cidrBlock: z.string().optional(),
  ipAddress: z.string().optional(),
  comment: z.string().optional(),
  deleteAfterDate: z.string().optional(),
  groupId: ignored,
  links: ignored,
});

const createBody = z.array(newEntry).min(1);

/** The block of an entry, which has exactly one of three attributes. */
function readBlock({ awsSecurityGroup, cidrBlock, ipAddress }: z.infer<typeof newEntry>): AddressBlock {
  const values = [awsSecurityGroup, cidrBlock, ipAddress].filter((value) => value !== undefined);
  const [value] = values;
  if (values.length > 1) {
    throw new AtlasError('MULTIPLE_VALUES_SPECIFIED_FOR_ONE_NETWORK_PERMISSION_ENTRY');
  }
  if (value === undefined) {
    throw new AtlasError('MISSING_ONE_OF_THREE_ATTRIBUTES', ['ipAddress', 'cidrBlock', 'awsSecurityGroup']);
  }
  if (awsSecurityGroup !== undefined) {
    throw new AtlasError('CANNOT_USE_AWS_SECURITY_GROUP_WITHOUT_VPC_PEERING_CONNECTION');
  }
  const block = ipAddress === undefined ? readCidr(value) : readAddress(value);
  if (!block) {
    throw new AtlasError('INVALID_IP_ADDRESS_OR_CIDR_NOTATION', [value]);
  }
  return block;
}

function readSpecs(body: unknown, now: number): AccessSpec[] {
  const specs = parseBody(createBody, body).map((input) => {
    const { comment, deleteAfterDate } = input;
    if (comment !== undefined && comment.length > MAX_COMMENT_LENGTH) {
      throw new AtlasError('INVALID_NETWORK_PERMISSION_COMMENT', [comment]);
    }
    return {
      block: readBlock(input),
      ...(comment === undefined ? {} : { comment }),
      ...readExpiry(deleteAfterDate, now),
    };
  });
  if (new Set(specs.map(({ block }) => block.cidr)).size < specs.length) {
    throw new AtlasError('DUPLICATE_ADDRESSES_IN_INPUT');
  }
  return specs;
}

function listUrl(context: RequestContext): string {
  return `${context.state.baseUrl}${GROUPS}/${projectOf(context).id}/accessList`;
}

function view(
  context: RequestContext,
  { block, comment, deleteAfterDate }: AccessEntry,
): Record<string, unknown> {
  return {
    cidrBlock: block.cidr,
    ...(comment === undefined ? {} : { comment }),
    ...(deleteAfterDate === undefined ? {} : { deleteAfterDate: timestamp(deleteAfterDate) }),
    groupId: projectOf(context).id,
    ...(block.single === undefined ? {} : { ipAddress: block.single }),
    links: [{ rel: 'self', href: `${listUrl(context)}/${encodeURIComponent(block.cidr)}` }],
  };
}

function list(context: RequestContext, statusCode = 200): ApiResponse {
  const entries = projectOf(context).accessList.list();
  const all = entries.map((entry) => view(context, entry));
  return versionedResponse(statusCode, paginate(all, context.query, listUrl(context)), VERSION);
}

function create(context: RequestContext): ApiResponse {
  const { state, body, fault } = context;
  const { accessList } = projectOf(context);
  const specs = readSpecs(body, state.clock.now());
  accessList.add(specs);
  // The response is the whole list, also if a fault then drops the entries. The description of the API says 200.
  const response = list(context, 201);
  if (fault?.kind === 'lost-entries') {
    accessList.lose(specs);
  }
  if (fault?.kind === 'late-status') {
    accessList.hideStatus(specs, fault.delayMs ?? 1_000);
  }
  return response;
}

function get(context: RequestContext): ApiResponse {
  const entry = projectOf(context).accessList.get(context.params.entryValue ?? '');
  return versionedResponse(200, view(context, entry), VERSION);
}

function status(context: RequestContext): ApiResponse {
  const STATUS = projectOf(context).accessList.status(context.params.entryValue ?? '');
  return versionedResponse(200, { STATUS }, VERSION);
}

function remove(context: RequestContext): ApiResponse {
  projectOf(context).accessList.remove(context.params.entryValue ?? '');
  return emptyResponse(204, VERSION);
}

const route = routesOf(VERSION);

export const accessListRoutes: readonly Route[] = [
  route('listAccessList', 'GET', COLLECTION, (context) => list(context), LIST_QUERY),
  route('createAccessList', 'POST', COLLECTION, create, LIST_QUERY),
  route('getAccessListEntry', 'GET', ITEM, get),
  route('deleteAccessListEntry', 'DELETE', ITEM, remove),
  route('getAccessListStatus', 'GET', `${ITEM}/status`, status),
];
