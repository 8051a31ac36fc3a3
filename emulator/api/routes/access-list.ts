import * as z from 'zod';
import type { AccessEntry, AccessSpec } from '../../stores/access-list.ts';
import { type AddressBlock, readAddress, readCidr } from '../../stores/address-block.ts';
import { readExpiry } from '../../stores/expiry.ts';
import { timestamp } from '../../stores/timestamp.ts';
import { AtlasError } from '../errors.ts';
import { contentType } from '../media-type.ts';
import { paginate } from '../page.ts';
import { type ApiResponse, emptyResponse, jsonResponse } from '../response.ts';
import type { RequestContext, Route } from '../route.ts';
import { ignored, parseBody } from '../schema.ts';
import { GROUPS, LIST_QUERY, projectOf } from './common.ts';

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

function reject(errorCode: string, field: string, detail: string, parameters: readonly string[] = []): never {
  const fields = [{ field, description: detail }];
  throw new AtlasError(400, errorCode, { detail, parameters, fields });
}

/** The block of an entry, which has exactly one of three attributes. `path` is its path in the request body. */
function readBlock(input: z.infer<typeof newEntry>, path: string): AddressBlock {
  const { awsSecurityGroup, cidrBlock, ipAddress } = input;
  const values = [awsSecurityGroup, cidrBlock, ipAddress].filter((value) => value !== undefined);
  const [value] = values;
  if (values.length > 1) {
    const code = 'MULTIPLE_VALUES_SPECIFIED_FOR_ONE_NETWORK_PERMISSION_ENTRY';
    reject(code, path, 'An entry must have only one of an address and a block.');
  }
  if (value === undefined) {
    const parameters = ['ipAddress', 'cidrBlock', 'awsSecurityGroup'];
    reject(
      'MISSING_ONE_OF_THREE_ATTRIBUTES',
      path,
      'An entry must have an ipAddress, a cidrBlock or an awsSecurityGroup.',
      parameters,
    );
  }
  if (awsSecurityGroup !== undefined) {
    const code = 'CANNOT_USE_AWS_SECURITY_GROUP_WITHOUT_VPC_PEERING_CONNECTION';
    reject(code, `${path}.awsSecurityGroup`, 'Security groups require a peering connection.');
  }
  const block = ipAddress === undefined ? readCidr(value) : readAddress(value);
  if (block) {
    return block;
  }
  const field = `${path}.${ipAddress === undefined ? 'cidrBlock' : 'ipAddress'}`;
  const detail = `${value} is not an IP address or CIDR block.`;
  return reject('INVALID_IP_ADDRESS_OR_CIDR_NOTATION', field, detail, [value]);
}

function readSpecs(body: unknown, now: number): AccessSpec[] {
  const specs = parseBody(createBody, body).map((input, index) => {
    const { comment, deleteAfterDate } = input;
    if (comment !== undefined && comment.length > MAX_COMMENT_LENGTH) {
      const detail = `A comment can have at most ${MAX_COMMENT_LENGTH} characters.`;
      reject('INVALID_NETWORK_PERMISSION_COMMENT', `[${index}].comment`, detail, [comment]);
    }
    return {
      block: readBlock(input, `[${index}]`),
      ...(comment === undefined ? {} : { comment }),
      ...readExpiry(deleteAfterDate, now),
    };
  });
  if (new Set(specs.map(({ block }) => block.cidr)).size < specs.length) {
    reject('DUPLICATE_ADDRESSES_IN_INPUT', '', 'The same address or block is specified twice.');
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

function list(context: RequestContext): ApiResponse {
  const entries = projectOf(context).accessList.list();
  const all = entries.map((entry) => view(context, entry));
  return jsonResponse(200, paginate(all, context.query, listUrl(context)), contentType(VERSION));
}

function create(context: RequestContext): ApiResponse {
  const { state, body, fault } = context;
  const { accessList } = projectOf(context);
  const specs = readSpecs(body, state.clock.now());
  accessList.add(specs);
  // The response is the whole list, also if a fault then drops the entries.
  const response = list(context);
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
  return jsonResponse(200, view(context, entry), contentType(VERSION));
}

function status(context: RequestContext): ApiResponse {
  const STATUS = projectOf(context).accessList.status(context.params.entryValue ?? '');
  return jsonResponse(200, { STATUS }, contentType(VERSION));
}

function remove(context: RequestContext): ApiResponse {
  projectOf(context).accessList.remove(context.params.entryValue ?? '');
  return emptyResponse(204, contentType(VERSION));
}

const common = { access: 'api', version: VERSION } as const;

export const accessListRoutes: readonly Route[] = [
  {
    ...common,
    operation: 'listAccessList',
    method: 'GET',
    path: COLLECTION,
    query: LIST_QUERY,
    handle: list,
  },
  {
    ...common,
    operation: 'createAccessList',
    method: 'POST',
    path: COLLECTION,
    query: LIST_QUERY,
    handle: create,
  },
  { ...common, operation: 'getAccessListEntry', method: 'GET', path: ITEM, handle: get },
  { ...common, operation: 'deleteAccessListEntry', method: 'DELETE', path: ITEM, handle: remove },
  { ...common, operation: 'getAccessListStatus', method: 'GET', path: `${ITEM}/status`, handle: status },
];
