import * as z from 'zod';
import type { AccessEntry, AccessSpec } from '../access-list.ts';
import { type AddressBlock, readAddress, readCidr } from '../address-block.ts';
import { AtlasError } from '../errors.ts';
import { readExpiry } from '../expiry.ts';
import { contentType } from '../media-type.ts';
import { pageOf } from '../page.ts';
import { emptyReply, jsonReply, type Reply } from '../reply.ts';
import type { Call, Route } from '../route.ts';
import { ignored, parseBody } from '../schema.ts';
import type { State } from '../state.ts';
import { timestamp } from '../timestamp.ts';
import { GROUPS, LIST_QUERY } from './common.ts';

const VERSION = '2023-01-01';
const COLLECTION = `${GROUPS}/:groupId/accessList`;
const ITEM = `${COLLECTION}/:entryValue`;
const COMMENT_LENGTH = 80;

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

function refuse(errorCode: string, field: string, detail: string, parameters: readonly string[] = []): never {
  const fields = [{ field, description: detail }];
  throw new AtlasError(400, errorCode, { detail, parameters, fields });
}

/** The one thing that an entry is for. */
function readBlock(asked: z.infer<typeof newEntry>, at: string): AddressBlock {
  const { awsSecurityGroup, cidrBlock, ipAddress } = asked;
  const values = [awsSecurityGroup, cidrBlock, ipAddress].filter((value) => value !== undefined);
  const [value] = values;
  if (values.length > 1) {
    const code = 'MULTIPLE_VALUES_SPECIFIED_FOR_ONE_NETWORK_PERMISSION_ENTRY';
    refuse(code, at, 'An entry has either an address or a block, not both.');
  }
  if (value === undefined) {
    const parameters = ['ipAddress', 'cidrBlock', 'awsSecurityGroup'];
    refuse(
      'MISSING_ONE_OF_THREE_ATTRIBUTES',
      at,
      'An entry needs an ipAddress, a cidrBlock or an awsSecurityGroup.',
      parameters,
    );
  }
  if (awsSecurityGroup !== undefined) {
    const code = 'CANNOT_USE_AWS_SECURITY_GROUP_WITHOUT_VPC_PEERING_CONNECTION';
    refuse(code, `${at}.awsSecurityGroup`, 'Security groups need a peering connection, and there is none.');
  }
  const block = ipAddress === undefined ? readCidr(value) : readAddress(value);
  if (block) return block;
  const field = `${at}.${ipAddress === undefined ? 'cidrBlock' : 'ipAddress'}`;
  const detail = `${value} is not an address, or not a block that begins where it says.`;
  return refuse('INVALID_IP_ADDRESS_OR_CIDR_NOTATION', field, detail, [value]);
}

function readSpecs(body: unknown, now: number): AccessSpec[] {
  const specs = parseBody(createBody, body).map((asked, index) => {
    const { comment, deleteAfterDate } = asked;
    if (comment !== undefined && comment.length > COMMENT_LENGTH) {
      const detail = `A comment has at most ${COMMENT_LENGTH} characters.`;
      refuse('INVALID_NETWORK_PERMISSION_COMMENT', `[${index}].comment`, detail, [comment]);
    }
    return {
      block: readBlock(asked, `[${index}]`),
      ...(comment === undefined ? {} : { comment }),
      ...readExpiry(deleteAfterDate, now),
    };
  });
  if (new Set(specs.map(({ block }) => block.cidr)).size < specs.length) {
    refuse('DUPLICATE_ADDRESSES_IN_INPUT', '', 'The same address or block is given twice.');
  }
  return specs;
}

function addressOf(state: State): string {
  return `${state.baseUrl}${GROUPS}/${state.projects.own.id}/accessList`;
}

function view(state: State, { block, comment, deleteAfterDate }: AccessEntry): Record<string, unknown> {
  return {
    cidrBlock: block.cidr,
    ...(comment === undefined ? {} : { comment }),
    ...(deleteAfterDate === undefined ? {} : { deleteAfterDate: timestamp(deleteAfterDate) }),
    groupId: state.projects.own.id,
    ...(block.single === undefined ? {} : { ipAddress: block.single }),
    links: [{ rel: 'self', href: `${addressOf(state)}/${encodeURIComponent(block.cidr)}` }],
  };
}

function list({ state, query }: Call): Reply {
  const all = state.accessList.list().map((entry) => view(state, entry));
  return jsonReply(200, pageOf(all, query, addressOf(state)), contentType(VERSION));
}

function create(call: Call): Reply {
  const { state, body, fault } = call;
  const specs = readSpecs(body, state.clock.now());
  state.accessList.add(specs);
  // The answer is the whole list, whatever becomes of the entries afterwards.
  const answer = list(call);
  if (fault?.kind === 'lost-entries') state.accessList.lose(specs);
  if (fault?.kind === 'late-status') state.accessList.hideStatus(specs, fault.delayMs ?? 1_000);
  return answer;
}

function get({ state, params }: Call): Reply {
  const entry = state.accessList.get(params.entryValue ?? '');
  return jsonReply(200, view(state, entry), contentType(VERSION));
}

function status({ state: { accessList }, params }: Call): Reply {
  return jsonReply(200, { STATUS: accessList.status(params.entryValue ?? '') }, contentType(VERSION));
}

function remove({ state, params }: Call): Reply {
  state.accessList.remove(params.entryValue ?? '');
  return emptyReply(204, contentType(VERSION));
}

const common = { access: 'api', version: VERSION } as const;

/** The addresses from which clients may come to the instances. */
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
