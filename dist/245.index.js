export const id = 245;

export const ids = [ 245 ];

export const modules = {
 2348: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  const zlib_1 = __webpack_require__(3106);
  exports["default"] = (0, zlib_1.gunzipSync)(Buffer.from("H4sIAAAAAAACA+3dTYgcaRkA4LemO9Mhxm0FITnE9Cwr4jHgwgZ22B6YywqCJ0HQg5CL4sGTuOjCtGSF4CkHEW856MlTQHD3EJnWkU0Owh5VxE3LHlYQdNxd2U6mU59UV/d09fw4M2EySSXPAzNdP1/9fX/99bzVNZEN4jisRDulVFnQmLxm1aXF9Id/2/xMxNJ4XZlg576yuYlGt9gupV6xoFf8jhu9YvulVrFlp5XSx+lfvYhORGPXvqIRWSxERKtIm8bKFd10WNfKDS5Fo9jJWrq2+M2IlW+8uHgl/+BsROfPF4v5L7148Ur68Sha6dqZpYiVVy8tvLCWXo80Sf/lS89dGX2wHGvpzoXVn75/YWH5wmqe8uika82ViJXTy83Ve2k5Urozm38wm4/ls6t5uT6yfsTSJ7J3T0VKt8c5ExEXI8aFkH729c3eT+7EC6ca8cVULZUiYacX0R5PNWNxlh9L1y90q5kyzrpyy+9WcvOV6URntqw7La9sNVstXyczWVaWYbaaTYqzOHpr7pyiNT3/YzKuT63Z/FqKZlFTiuXtFM2vVOtIq7jiyKJbWZaOWD0euz0yoV2Z7kY0xq2x0YhfzVpmM5px9nTEH7JZ0ot5u39p0ma75Z472/s/H+2yr2inYyuq7fMvJivH2rM72N/Z3lyL31F2b1ya1P0zn816k2KP6JU9UzseucdQH5YqVeH/lFajSN2udg+TLJ9rksNxlvV2lki19rXKI43TPLejFu4ov7k3nMbhyhfY3Xb37f8BAGCf0eMTOH5szf154KmnNgKcnLb+Fzi2AfXktbN7fJelwTAiO/W5uQ2KINXRYu+znqo/WTAdLadURHmy3qciazd3bra4T3w16/f7t7Ms9U5gfJu10955sx1r3vmhBAAAAAAAgId20J1iZbDowNvIjuH427Gr5l/eiC+8OplZON8sVjx/qr9y+Pj+YRItT+NqAM+kkZs3AAAAAID6yfx1FwCAI97/dCh1/ub6SA0AAAAAAAAAgNoT/wcAAAAAAACA+hP/BwAAAAAAAID6E/8HAAAAAAAAgPoT/wcAAAAAAACA+hP/BwAAAAAAAID6E/8HAAAAAAAAgPoT/wcAAAAAAACA+hP/BwAAAAAAAID6E/8HAAAAAAAAgPoT/wcAAAAAAACA+hutp5SiQpYAAAAAAAAAQO2MIpZiT804flnAE2fhwjOeAZXr76kOAAAAAAAA8FjNf4N/l0NE3U/vuVQskLpSd4/Yh2xu9xTu0tFeeNYsLI2f/VMdNxTzj6Je9E/+6pp6Nn3awW3A54goe4Bss6v+PGsjQGMAAAAAAOBp5XEgwH6e7J7rwEQHRb/XvAMAAAAAAAA8yzoDeQDwVGjIAgAAAAAAAACoPfF/AAAAAAAAAKg/8X8AAAAAAAAAqD/xfwAAAAAAAACoP/F/AAAAAAAAAKg/8X8AAAAAAAAAqD/xfwAAAAAAAACoP/F/AAAAAAAAAKg/8X8AAAAAAAAAqD/xfwAAAAAAAACoP/F/AAAAAAAAAKg/8X8AAAAAAAAAqL/GSkSkClkCAAAAAAAAALXTSAAAAAAAAABA3Y1kAQAAAAAAAADUX8RSXZ9dsHC9+M8Fg2Ex/em1lAZpEBGttcrVjZqLEa+k0XpKw9mG4zWx4ukPUMhkAQAAAAAAABzBqbSe3//rXOS9HxGdo4TqR2XkutCdBu+LaPZw/lBbO7cbHnh2C7N7AIo4evEznllqLqWUp/LnYOtpM2bnOH66wI1+9GO4sOuISwv/TOlumu56FDv3NZhc4mR9v7zYIrafr40j/Cccvj9Xns3t3mu99E7qxUv3bqS0/ouNH/08++RGemfQ+nsx/5uNXsQPGulynPvv3ZTW37zd+1ovrqaYpP/122X6Xpx779Z3zr/3YOPKW1lkaRDf31pPaf3j/msRsVGkL+d/f+/m4sJsPm1cfSsr16e8m9Ldj/KsnyIuR3nXw83Is3EhxLd/2V773ks3m/cj/THKUummdP9qKhIOImuOU0Xjwb3y+oqt735rpTetVbF9n8R4x9crRfO77TKqVOZpDclv5bfK18lMnk+q0K18UpxF/RrGXE0Zxtqx3tWSj+vxbL4XaasfKb0dRbtLW73JsfPGg177H+OmGKlfvS1msllt7JEJm9XOJqXR+Fkfo1H66uy5H1v3Xx5+uJmGLw9jro2u7Loj4PnuR6+f+e3d261+eazNhzrL7X83MohoHpS4PddV8ki1it61//pw1g7z6p1U/26Nm2llST57B5rUvuG0XqSU/rPd7jYrqWcbd+beJQ77BgPMDwn37/8BAGCf0eMTOH4cPlufv9VGgJOzqf8Fjm1APXkd7B7f5dF57GPMaWy/MTvjvNvtXj6h8W2+GXvnzXaseeeHEgAAAAAAAB7aQXeKlcGiadBoEOeLb2dtpGOL2MyOtf391a3P/zD96c3JzIP3t4oV797vrh8+vn+YRL5bBuj/AQAAAABqJvfHXQAAHkX82zfXAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACeAgkAAAAAAAAAqLuRLAAAAAAAAACA2hv9D1iu/VAYaAYA", "base64"));
 },
 5328: module => {
  const getCodePoint = character => character.codePointAt(0);
  const first = x => x[0];
  const last = x => x[x.length - 1];
  function toCodePoints(input) {
   const codepoints = [];
   const size = input.length;
   for (let i = 0; i < size; i += 1) {
    const before = input.charCodeAt(i);
    if (before >= 55296 && before <= 56319 && size > i + 1) {
     const next = input.charCodeAt(i + 1);
     if (next >= 56320 && next <= 57343) {
      codepoints.push((before - 55296) * 1024 + next - 56320 + 65536);
      i += 1;
      continue;
     }
    }
    codepoints.push(before);
   }
   return codepoints;
  }
  function saslprep({unassigned_code_points: unassigned_code_points, commonly_mapped_to_nothing: commonly_mapped_to_nothing, non_ASCII_space_characters: non_ASCII_space_characters, prohibited_characters: prohibited_characters, bidirectional_r_al: bidirectional_r_al, bidirectional_l: bidirectional_l}, input, opts = {}) {
   const mapping2space = non_ASCII_space_characters;
   const mapping2nothing = commonly_mapped_to_nothing;
   if (typeof input !== "string") {
    throw new TypeError("Expected string.");
   }
   if (input.length === 0) {
    return "";
   }
   const mapped_input = toCodePoints(input).map(character => mapping2space.get(character) ? 32 : character).filter(character => !mapping2nothing.get(character));
   const normalized_input = String.fromCodePoint.apply(null, mapped_input).normalize("NFKC");
   const normalized_map = toCodePoints(normalized_input);
   const hasProhibited = normalized_map.some(character => prohibited_characters.get(character));
   if (hasProhibited) {
    throw new Error("Prohibited character, see https://tools.ietf.org/html/rfc4013#section-2.3");
   }
   if (opts.allowUnassigned !== true) {
    const hasUnassigned = normalized_map.some(character => unassigned_code_points.get(character));
    if (hasUnassigned) {
     throw new Error("Unassigned code point, see https://tools.ietf.org/html/rfc4013#section-2.5");
    }
   }
   const hasBidiRAL = normalized_map.some(character => bidirectional_r_al.get(character));
   const hasBidiL = normalized_map.some(character => bidirectional_l.get(character));
   if (hasBidiRAL && hasBidiL) {
    throw new Error("String must not contain RandALCat and LCat at the same time," + " see https://tools.ietf.org/html/rfc3454#section-6");
   }
   const isFirstBidiRAL = bidirectional_r_al.get(getCodePoint(first(normalized_input)));
   const isLastBidiRAL = bidirectional_r_al.get(getCodePoint(last(normalized_input)));
   if (hasBidiRAL && !(isFirstBidiRAL && isLastBidiRAL)) {
    throw new Error("Bidirectional RandALCat character must be the first and the last" + " character of the string, see https://tools.ietf.org/html/rfc3454#section-6");
   }
   return normalized_input;
  }
  saslprep.saslprep = saslprep;
  saslprep.default = saslprep;
  module.exports = saslprep;
 },
 8056: function(__unused_webpack_module, exports, __webpack_require__) {
  var __importDefault = this && this.__importDefault || function(mod) {
   return mod && mod.__esModule ? mod : {
    default: mod
   };
  };
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.createMemoryCodePoints = createMemoryCodePoints;
  const sparse_bitfield_1 = __importDefault(__webpack_require__(2566));
  function createMemoryCodePoints(data) {
   let offset = 0;
   function read() {
    const size = data.readUInt32BE(offset);
    offset += 4;
    const codepoints = data.slice(offset, offset + size);
    offset += size;
    return (0, sparse_bitfield_1.default)({
     buffer: codepoints
    });
   }
   const unassigned_code_points = read();
   const commonly_mapped_to_nothing = read();
   const non_ASCII_space_characters = read();
   const prohibited_characters = read();
   const bidirectional_r_al = read();
   const bidirectional_l = read();
   return {
    unassigned_code_points: unassigned_code_points,
    commonly_mapped_to_nothing: commonly_mapped_to_nothing,
    non_ASCII_space_characters: non_ASCII_space_characters,
    prohibited_characters: prohibited_characters,
    bidirectional_r_al: bidirectional_r_al,
    bidirectional_l: bidirectional_l
   };
  }
 },
 5790: function(module, __unused_webpack_exports, __webpack_require__) {
  var __importDefault = this && this.__importDefault || function(mod) {
   return mod && mod.__esModule ? mod : {
    default: mod
   };
  };
  const index_1 = __importDefault(__webpack_require__(5328));
  const memory_code_points_1 = __webpack_require__(8056);
  const code_points_data_1 = __importDefault(__webpack_require__(2348));
  const codePoints = (0, memory_code_points_1.createMemoryCodePoints)(code_points_data_1.default);
  function saslprep(input, opts) {
   return (0, index_1.default)(codePoints, input, opts);
  }
  saslprep.saslprep = saslprep;
  saslprep.default = saslprep;
  module.exports = saslprep;
 },
 3565: module => {
  module.exports = Pager;
  function Pager(pageSize, opts) {
   if (!(this instanceof Pager)) return new Pager(pageSize, opts);
   this.length = 0;
   this.updates = [];
   this.path = new Uint16Array(4);
   this.pages = new Array(32768);
   this.maxPages = this.pages.length;
   this.level = 0;
   this.pageSize = pageSize || 1024;
   this.deduplicate = opts ? opts.deduplicate : null;
   this.zeros = this.deduplicate ? alloc(this.deduplicate.length) : null;
  }
  Pager.prototype.updated = function(page) {
   while (this.deduplicate && page.buffer[page.deduplicate] === this.deduplicate[page.deduplicate]) {
    page.deduplicate++;
    if (page.deduplicate === this.deduplicate.length) {
     page.deduplicate = 0;
     if (page.buffer.equals && page.buffer.equals(this.deduplicate)) page.buffer = this.deduplicate;
     break;
    }
   }
   if (page.updated || !this.updates) return;
   page.updated = true;
   this.updates.push(page);
  };
  Pager.prototype.lastUpdate = function() {
   if (!this.updates || !this.updates.length) return null;
   var page = this.updates.pop();
   page.updated = false;
   return page;
  };
  Pager.prototype._array = function(i, noAllocate) {
   if (i >= this.maxPages) {
    if (noAllocate) return;
    grow(this, i);
   }
   factor(i, this.path);
   var arr = this.pages;
   for (var j = this.level; j > 0; j--) {
    var p = this.path[j];
    var next = arr[p];
    if (!next) {
     if (noAllocate) return;
     next = arr[p] = new Array(32768);
    }
    arr = next;
   }
   return arr;
  };
  Pager.prototype.get = function(i, noAllocate) {
   var arr = this._array(i, noAllocate);
   var first = this.path[0];
   var page = arr && arr[first];
   if (!page && !noAllocate) {
    page = arr[first] = new Page(i, alloc(this.pageSize));
    if (i >= this.length) this.length = i + 1;
   }
   if (page && page.buffer === this.deduplicate && this.deduplicate && !noAllocate) {
    page.buffer = copy(page.buffer);
    page.deduplicate = 0;
   }
   return page;
  };
  Pager.prototype.set = function(i, buf) {
   var arr = this._array(i, false);
   var first = this.path[0];
   if (i >= this.length) this.length = i + 1;
   if (!buf || this.zeros && buf.equals && buf.equals(this.zeros)) {
    arr[first] = undefined;
    return;
   }
   if (this.deduplicate && buf.equals && buf.equals(this.deduplicate)) {
    buf = this.deduplicate;
   }
   var page = arr[first];
   var b = truncate(buf, this.pageSize);
   if (page) page.buffer = b; else arr[first] = new Page(i, b);
  };
  Pager.prototype.toBuffer = function() {
   var list = new Array(this.length);
   var empty = alloc(this.pageSize);
   var ptr = 0;
   while (ptr < list.length) {
    var arr = this._array(ptr, true);
    for (var i = 0; i < 32768 && ptr < list.length; i++) {
     list[ptr++] = arr && arr[i] ? arr[i].buffer : empty;
    }
   }
   return Buffer.concat(list);
  };
  function grow(pager, index) {
   while (pager.maxPages < index) {
    var old = pager.pages;
    pager.pages = new Array(32768);
    pager.pages[0] = old;
    pager.level++;
    pager.maxPages *= 32768;
   }
  }
  function truncate(buf, len) {
   if (buf.length === len) return buf;
   if (buf.length > len) return buf.slice(0, len);
   var cpy = alloc(len);
   buf.copy(cpy);
   return cpy;
  }
  function alloc(size) {
   if (Buffer.alloc) return Buffer.alloc(size);
   var buf = new Buffer(size);
   buf.fill(0);
   return buf;
  }
  function copy(buf) {
   var cpy = Buffer.allocUnsafe ? Buffer.allocUnsafe(buf.length) : new Buffer(buf.length);
   buf.copy(cpy);
   return cpy;
  }
  function Page(i, buf) {
   this.offset = i * buf.length;
   this.buffer = buf;
   this.updated = false;
   this.deduplicate = 0;
  }
  function factor(n, out) {
   n = (n - (out[0] = n & 32767)) / 32768;
   n = (n - (out[1] = n & 32767)) / 32768;
   out[3] = (n - (out[2] = n & 32767)) / 32768 & 32767;
  }
 },
 2777: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.Admin = void 0;
  const bson_1 = __webpack_require__(9206);
  const execute_operation_1 = __webpack_require__(656);
  const list_databases_1 = __webpack_require__(7616);
  const remove_user_1 = __webpack_require__(2779);
  const run_command_1 = __webpack_require__(9250);
  const validate_collection_1 = __webpack_require__(2738);
  const utils_1 = __webpack_require__(3735);
  class Admin {
   constructor(db) {
    this.s = {
     db: db
    };
   }
   async command(command, options) {
    return await (0, execute_operation_1.executeOperation)(this.s.db.client, new run_command_1.RunCommandOperation(new utils_1.MongoDBNamespace("admin"), command, {
     ...(0, bson_1.resolveBSONOptions)(options),
     session: options?.session,
     readPreference: options?.readPreference,
     timeoutMS: options?.timeoutMS ?? this.s.db.timeoutMS
    }));
   }
   async buildInfo(options) {
    return await this.command({
     buildinfo: 1
    }, options);
   }
   async serverInfo(options) {
    return await this.command({
     buildinfo: 1
    }, options);
   }
   async serverStatus(options) {
    return await this.command({
     serverStatus: 1
    }, options);
   }
   async ping(options) {
    return await this.command({
     ping: 1
    }, options);
   }
   async removeUser(username, options) {
    return await (0, execute_operation_1.executeOperation)(this.s.db.client, new remove_user_1.RemoveUserOperation(this.s.db, username, {
     dbName: "admin",
     ...options
    }));
   }
   async validateCollection(collectionName, options = {}) {
    return await (0, execute_operation_1.executeOperation)(this.s.db.client, new validate_collection_1.ValidateCollectionOperation(this, collectionName, options));
   }
   async listDatabases(options) {
    return await (0, execute_operation_1.executeOperation)(this.s.db.client, new list_databases_1.ListDatabasesOperation(this.s.db, {
     timeoutMS: this.s.db.timeoutMS,
     ...options
    }));
   }
   async replSetGetStatus(options) {
    return await this.command({
     replSetGetStatus: 1
    }, options);
   }
  }
  exports.Admin = Admin;
 },
 9206: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.setUint32LE = exports.readUint8 = exports.readInt32LE = exports.UUID = exports.Timestamp = exports.serialize = exports.ObjectId = exports.NumberUtils = exports.MinKey = exports.MaxKey = exports.Long = exports.Int32 = exports.EJSON = exports.Double = exports.deserialize = exports.Decimal128 = exports.DBRef = exports.Code = exports.calculateObjectSize = exports.ByteUtils = exports.BSONType = exports.BSONSymbol = exports.BSONRegExp = exports.BSONError = exports.BSON = exports.Binary = void 0;
  exports.parseToElementsToArray = parseToElementsToArray;
  exports.pluckBSONSerializeOptions = pluckBSONSerializeOptions;
  exports.resolveBSONOptions = resolveBSONOptions;
  exports.parseUtf8ValidationOption = parseUtf8ValidationOption;
  const bson_1 = __webpack_require__(7269);
  var bson_2 = __webpack_require__(7269);
  Object.defineProperty(exports, "Binary", {
   enumerable: true,
   get: function() {
    return bson_2.Binary;
   }
  });
  Object.defineProperty(exports, "BSON", {
   enumerable: true,
   get: function() {
    return bson_2.BSON;
   }
  });
  Object.defineProperty(exports, "BSONError", {
   enumerable: true,
   get: function() {
    return bson_2.BSONError;
   }
  });
  Object.defineProperty(exports, "BSONRegExp", {
   enumerable: true,
   get: function() {
    return bson_2.BSONRegExp;
   }
  });
  Object.defineProperty(exports, "BSONSymbol", {
   enumerable: true,
   get: function() {
    return bson_2.BSONSymbol;
   }
  });
  Object.defineProperty(exports, "BSONType", {
   enumerable: true,
   get: function() {
    return bson_2.BSONType;
   }
  });
  Object.defineProperty(exports, "ByteUtils", {
   enumerable: true,
   get: function() {
    return bson_2.ByteUtils;
   }
  });
  Object.defineProperty(exports, "calculateObjectSize", {
   enumerable: true,
   get: function() {
    return bson_2.calculateObjectSize;
   }
  });
  Object.defineProperty(exports, "Code", {
   enumerable: true,
   get: function() {
    return bson_2.Code;
   }
  });
  Object.defineProperty(exports, "DBRef", {
   enumerable: true,
   get: function() {
    return bson_2.DBRef;
   }
  });
  Object.defineProperty(exports, "Decimal128", {
   enumerable: true,
   get: function() {
    return bson_2.Decimal128;
   }
  });
  Object.defineProperty(exports, "deserialize", {
   enumerable: true,
   get: function() {
    return bson_2.deserialize;
   }
  });
  Object.defineProperty(exports, "Double", {
   enumerable: true,
   get: function() {
    return bson_2.Double;
   }
  });
  Object.defineProperty(exports, "EJSON", {
   enumerable: true,
   get: function() {
    return bson_2.EJSON;
   }
  });
  Object.defineProperty(exports, "Int32", {
   enumerable: true,
   get: function() {
    return bson_2.Int32;
   }
  });
  Object.defineProperty(exports, "Long", {
   enumerable: true,
   get: function() {
    return bson_2.Long;
   }
  });
  Object.defineProperty(exports, "MaxKey", {
   enumerable: true,
   get: function() {
    return bson_2.MaxKey;
   }
  });
  Object.defineProperty(exports, "MinKey", {
   enumerable: true,
   get: function() {
    return bson_2.MinKey;
   }
  });
  Object.defineProperty(exports, "NumberUtils", {
   enumerable: true,
   get: function() {
    return bson_2.NumberUtils;
   }
  });
  Object.defineProperty(exports, "ObjectId", {
   enumerable: true,
   get: function() {
    return bson_2.ObjectId;
   }
  });
  Object.defineProperty(exports, "serialize", {
   enumerable: true,
   get: function() {
    return bson_2.serialize;
   }
  });
  Object.defineProperty(exports, "Timestamp", {
   enumerable: true,
   get: function() {
    return bson_2.Timestamp;
   }
  });
  Object.defineProperty(exports, "UUID", {
   enumerable: true,
   get: function() {
    return bson_2.UUID;
   }
  });
  function parseToElementsToArray(bytes, offset) {
   const res = bson_1.BSON.onDemand.parseToElements(bytes, offset);
   return Array.isArray(res) ? res : [ ...res ];
  }
  const validateBufferInputs = (buffer, offset, length) => {
   if (offset < 0 || offset + length > buffer.length) {
    throw new RangeError(`Attempt to access memory outside buffer bounds: buffer length: ${buffer.length}, offset: ${offset}, length: ${length}`);
   }
  };
  const readInt32LE = (buffer, offset) => {
   validateBufferInputs(buffer, offset, 4);
   return bson_1.NumberUtils.getInt32LE(buffer, offset);
  };
  exports.readInt32LE = readInt32LE;
  const readUint8 = (buffer, offset) => {
   validateBufferInputs(buffer, offset, 1);
   return buffer[offset];
  };
  exports.readUint8 = readUint8;
  const setUint32LE = (destination, offset, value) => {
   destination[offset] = value;
   value >>>= 8;
   destination[offset + 1] = value;
   value >>>= 8;
   destination[offset + 2] = value;
   value >>>= 8;
   destination[offset + 3] = value;
   return 4;
  };
  exports.setUint32LE = setUint32LE;
  function pluckBSONSerializeOptions(options) {
   const {fieldsAsRaw: fieldsAsRaw, useBigInt64: useBigInt64, promoteValues: promoteValues, promoteBuffers: promoteBuffers, promoteLongs: promoteLongs, serializeFunctions: serializeFunctions, ignoreUndefined: ignoreUndefined, bsonRegExp: bsonRegExp, raw: raw, enableUtf8Validation: enableUtf8Validation} = options;
   return {
    fieldsAsRaw: fieldsAsRaw,
    useBigInt64: useBigInt64,
    promoteValues: promoteValues,
    promoteBuffers: promoteBuffers,
    promoteLongs: promoteLongs,
    serializeFunctions: serializeFunctions,
    ignoreUndefined: ignoreUndefined,
    bsonRegExp: bsonRegExp,
    raw: raw,
    enableUtf8Validation: enableUtf8Validation
   };
  }
  function resolveBSONOptions(options, parent) {
   const parentOptions = parent?.bsonOptions;
   return {
    raw: options?.raw ?? parentOptions?.raw ?? false,
    useBigInt64: options?.useBigInt64 ?? parentOptions?.useBigInt64 ?? false,
    promoteLongs: options?.promoteLongs ?? parentOptions?.promoteLongs ?? true,
    promoteValues: options?.promoteValues ?? parentOptions?.promoteValues ?? true,
    promoteBuffers: options?.promoteBuffers ?? parentOptions?.promoteBuffers ?? false,
    ignoreUndefined: options?.ignoreUndefined ?? parentOptions?.ignoreUndefined ?? false,
    bsonRegExp: options?.bsonRegExp ?? parentOptions?.bsonRegExp ?? false,
    serializeFunctions: options?.serializeFunctions ?? parentOptions?.serializeFunctions ?? false,
    fieldsAsRaw: options?.fieldsAsRaw ?? parentOptions?.fieldsAsRaw ?? {},
    enableUtf8Validation: options?.enableUtf8Validation ?? parentOptions?.enableUtf8Validation ?? true
   };
  }
  function parseUtf8ValidationOption(options) {
   const enableUtf8Validation = options?.enableUtf8Validation;
   if (enableUtf8Validation === false) {
    return {
     utf8: false
    };
   }
   return {
    utf8: {
     writeErrors: false
    }
   };
  }
 },
 9882: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.BulkOperationBase = exports.FindOperators = exports.MongoBulkWriteError = exports.WriteError = exports.WriteConcernError = exports.BulkWriteResult = exports.Batch = exports.BatchType = void 0;
  exports.mergeBatchResults = mergeBatchResults;
  const bson_1 = __webpack_require__(9206);
  const error_1 = __webpack_require__(6084);
  const delete_1 = __webpack_require__(7522);
  const execute_operation_1 = __webpack_require__(656);
  const insert_1 = __webpack_require__(6452);
  const update_1 = __webpack_require__(6804);
  const timeout_1 = __webpack_require__(125);
  const utils_1 = __webpack_require__(3735);
  const write_concern_1 = __webpack_require__(5058);
  exports.BatchType = Object.freeze({
   INSERT: 1,
   UPDATE: 2,
   DELETE: 3
  });
  class Batch {
   constructor(batchType, originalZeroIndex) {
    this.originalZeroIndex = originalZeroIndex;
    this.currentIndex = 0;
    this.originalIndexes = [];
    this.batchType = batchType;
    this.operations = [];
    this.serializedOperations = [];
    this.size = 0;
    this.sizeBytes = 0;
   }
  }
  exports.Batch = Batch;
  class BulkWriteResult {
   static generateIdMap(ids) {
    const idMap = {};
    for (const doc of ids) {
     idMap[doc.index] = doc._id;
    }
    return idMap;
   }
   constructor(bulkResult, isOrdered) {
    this.result = bulkResult;
    this.insertedCount = this.result.nInserted ?? 0;
    this.matchedCount = this.result.nMatched ?? 0;
    this.modifiedCount = this.result.nModified ?? 0;
    this.deletedCount = this.result.nRemoved ?? 0;
    this.upsertedCount = this.result.upserted.length ?? 0;
    this.upsertedIds = BulkWriteResult.generateIdMap(this.result.upserted);
    this.insertedIds = BulkWriteResult.generateIdMap(this.getSuccessfullyInsertedIds(bulkResult, isOrdered));
    Object.defineProperty(this, "result", {
     value: this.result,
     enumerable: false
    });
   }
   get ok() {
    return this.result.ok;
   }
   getSuccessfullyInsertedIds(bulkResult, isOrdered) {
    if (bulkResult.writeErrors.length === 0) return bulkResult.insertedIds;
    if (isOrdered) {
     return bulkResult.insertedIds.slice(0, bulkResult.writeErrors[0].index);
    }
    return bulkResult.insertedIds.filter(({index: index}) => !bulkResult.writeErrors.some(writeError => index === writeError.index));
   }
   getUpsertedIdAt(index) {
    return this.result.upserted[index];
   }
   getRawResponse() {
    return this.result;
   }
   hasWriteErrors() {
    return this.result.writeErrors.length > 0;
   }
   getWriteErrorCount() {
    return this.result.writeErrors.length;
   }
   getWriteErrorAt(index) {
    return index < this.result.writeErrors.length ? this.result.writeErrors[index] : undefined;
   }
   getWriteErrors() {
    return this.result.writeErrors;
   }
   getWriteConcernError() {
    if (this.result.writeConcernErrors.length === 0) {
     return;
    } else if (this.result.writeConcernErrors.length === 1) {
     return this.result.writeConcernErrors[0];
    } else {
     let errmsg = "";
     for (let i = 0; i < this.result.writeConcernErrors.length; i++) {
      const err = this.result.writeConcernErrors[i];
      errmsg = errmsg + err.errmsg;
      if (i === 0) errmsg = errmsg + " and ";
     }
     return new WriteConcernError({
      errmsg: errmsg,
      code: error_1.MONGODB_ERROR_CODES.WriteConcernTimeout
     });
    }
   }
   toString() {
    return `BulkWriteResult(${bson_1.EJSON.stringify(this.result)})`;
   }
   isOk() {
    return this.result.ok === 1;
   }
  }
  exports.BulkWriteResult = BulkWriteResult;
  class WriteConcernError {
   constructor(error) {
    this.serverError = error;
   }
   get code() {
    return this.serverError.code;
   }
   get errmsg() {
    return this.serverError.errmsg;
   }
   get errInfo() {
    return this.serverError.errInfo;
   }
   toJSON() {
    return this.serverError;
   }
   toString() {
    return `WriteConcernError(${this.errmsg})`;
   }
  }
  exports.WriteConcernError = WriteConcernError;
  class WriteError {
   constructor(err) {
    this.err = err;
   }
   get code() {
    return this.err.code;
   }
   get index() {
    return this.err.index;
   }
   get errmsg() {
    return this.err.errmsg;
   }
   get errInfo() {
    return this.err.errInfo;
   }
   getOperation() {
    return this.err.op;
   }
   toJSON() {
    return {
     code: this.err.code,
     index: this.err.index,
     errmsg: this.err.errmsg,
     op: this.err.op
    };
   }
   toString() {
    return `WriteError(${JSON.stringify(this.toJSON())})`;
   }
  }
  exports.WriteError = WriteError;
  function mergeBatchResults(batch, bulkResult, err, result) {
   if (err) {
    result = err;
   } else if (result && result.result) {
    result = result.result;
   }
   if (result == null) {
    return;
   }
   if (result.ok === 0 && bulkResult.ok === 1) {
    bulkResult.ok = 0;
    const writeError = {
     index: 0,
     code: result.code || 0,
     errmsg: result.message,
     errInfo: result.errInfo,
     op: batch.operations[0]
    };
    bulkResult.writeErrors.push(new WriteError(writeError));
    return;
   } else if (result.ok === 0 && bulkResult.ok === 0) {
    return;
   }
   if (isInsertBatch(batch) && result.n) {
    bulkResult.nInserted = bulkResult.nInserted + result.n;
   }
   if (isDeleteBatch(batch) && result.n) {
    bulkResult.nRemoved = bulkResult.nRemoved + result.n;
   }
   let nUpserted = 0;
   if (Array.isArray(result.upserted)) {
    nUpserted = result.upserted.length;
    for (let i = 0; i < result.upserted.length; i++) {
     bulkResult.upserted.push({
      index: result.upserted[i].index + batch.originalZeroIndex,
      _id: result.upserted[i]._id
     });
    }
   } else if (result.upserted) {
    nUpserted = 1;
    bulkResult.upserted.push({
     index: batch.originalZeroIndex,
     _id: result.upserted
    });
   }
   if (isUpdateBatch(batch) && result.n) {
    const nModified = result.nModified;
    bulkResult.nUpserted = bulkResult.nUpserted + nUpserted;
    bulkResult.nMatched = bulkResult.nMatched + (result.n - nUpserted);
    if (typeof nModified === "number") {
     bulkResult.nModified = bulkResult.nModified + nModified;
    } else {
     bulkResult.nModified = 0;
    }
   }
   if (Array.isArray(result.writeErrors)) {
    for (let i = 0; i < result.writeErrors.length; i++) {
     const writeError = {
      index: batch.originalIndexes[result.writeErrors[i].index],
      code: result.writeErrors[i].code,
      errmsg: result.writeErrors[i].errmsg,
      errInfo: result.writeErrors[i].errInfo,
      op: batch.operations[result.writeErrors[i].index]
     };
     bulkResult.writeErrors.push(new WriteError(writeError));
    }
   }
   if (result.writeConcernError) {
    bulkResult.writeConcernErrors.push(new WriteConcernError(result.writeConcernError));
   }
  }
  async function executeCommands(bulkOperation, options) {
   if (bulkOperation.s.batches.length === 0) {
    return new BulkWriteResult(bulkOperation.s.bulkResult, bulkOperation.isOrdered);
   }
   for (const batch of bulkOperation.s.batches) {
    const finalOptions = (0, utils_1.resolveOptions)(bulkOperation, {
     ...options,
     ordered: bulkOperation.isOrdered
    });
    if (finalOptions.bypassDocumentValidation !== true) {
     delete finalOptions.bypassDocumentValidation;
    }
    if (bulkOperation.s.bypassDocumentValidation === true) {
     finalOptions.bypassDocumentValidation = true;
    }
    if (bulkOperation.s.checkKeys === false) {
     finalOptions.checkKeys = false;
    }
    if (bulkOperation.retryWrites) {
     if (isUpdateBatch(batch)) {
      bulkOperation.retryWrites = bulkOperation.retryWrites && !batch.operations.some(op => op.multi);
     }
     if (isDeleteBatch(batch)) {
      bulkOperation.retryWrites = bulkOperation.retryWrites && !batch.operations.some(op => op.limit === 0);
     }
    }
    const createdBsonOptions = bulkOperation.s.bsonOptions;
    const canReuseSerialized = !bulkOperation.s.usingAutoEncryption && finalOptions.ignoreUndefined === createdBsonOptions.ignoreUndefined && finalOptions.serializeFunctions === createdBsonOptions.serializeFunctions && (finalOptions.checkKeys ?? false) === bulkOperation.s.checkKeys;
    const serialized = canReuseSerialized ? batch.serializedOperations : undefined;
    const operation = isInsertBatch(batch) ? new insert_1.InsertOperation(bulkOperation.s.namespace, batch.operations, finalOptions, serialized) : isUpdateBatch(batch) ? new update_1.UpdateOperation(bulkOperation.s.namespace, batch.operations, finalOptions, serialized) : isDeleteBatch(batch) ? new delete_1.DeleteOperation(bulkOperation.s.namespace, batch.operations, finalOptions, serialized) : null;
    if (operation == null) throw new error_1.MongoRuntimeError(`Unknown batchType: ${batch.batchType}`);
    let thrownError = null;
    let result;
    try {
     result = await (0, execute_operation_1.executeOperation)(bulkOperation.s.collection.client, operation, finalOptions.timeoutContext);
    } catch (error) {
     thrownError = error;
    }
    batch.serializedOperations = [];
    if (thrownError != null) {
     if (thrownError instanceof error_1.MongoWriteConcernError) {
      mergeBatchResults(batch, bulkOperation.s.bulkResult, thrownError, result);
      const writeResult = new BulkWriteResult(bulkOperation.s.bulkResult, bulkOperation.isOrdered);
      throw new MongoBulkWriteError({
       message: thrownError.result.writeConcernError.errmsg,
       code: thrownError.result.writeConcernError.code
      }, writeResult);
     } else {
      throw new MongoBulkWriteError(thrownError, new BulkWriteResult(bulkOperation.s.bulkResult, bulkOperation.isOrdered));
     }
    }
    mergeBatchResults(batch, bulkOperation.s.bulkResult, thrownError, result);
    const writeResult = new BulkWriteResult(bulkOperation.s.bulkResult, bulkOperation.isOrdered);
    bulkOperation.handleWriteError(writeResult);
   }
   bulkOperation.s.batches.length = 0;
   const writeResult = new BulkWriteResult(bulkOperation.s.bulkResult, bulkOperation.isOrdered);
   bulkOperation.handleWriteError(writeResult);
   return writeResult;
  }
  class MongoBulkWriteError extends error_1.MongoServerError {
   constructor(error, result) {
    super(error);
    this.writeErrors = [];
    if (error instanceof WriteConcernError) this.err = error; else if (!(error instanceof Error)) {
     this.message = error.message;
     this.code = error.code;
     this.writeErrors = error.writeErrors ?? [];
    }
    this.result = result;
    Object.assign(this, error);
   }
   get name() {
    return "MongoBulkWriteError";
   }
   get insertedCount() {
    return this.result.insertedCount;
   }
   get matchedCount() {
    return this.result.matchedCount;
   }
   get modifiedCount() {
    return this.result.modifiedCount;
   }
   get deletedCount() {
    return this.result.deletedCount;
   }
   get upsertedCount() {
    return this.result.upsertedCount;
   }
   get insertedIds() {
    return this.result.insertedIds;
   }
   get upsertedIds() {
    return this.result.upsertedIds;
   }
  }
  exports.MongoBulkWriteError = MongoBulkWriteError;
  class FindOperators {
   constructor(bulkOperation) {
    this.bulkOperation = bulkOperation;
   }
   update(updateDocument) {
    const currentOp = buildCurrentOp(this.bulkOperation);
    return this.bulkOperation.addToOperationsList(exports.BatchType.UPDATE, (0, update_1.makeUpdateStatement)(currentOp.selector, updateDocument, {
     ...currentOp,
     multi: true
    }));
   }
   updateOne(updateDocument) {
    if (!(0, utils_1.hasAtomicOperators)(updateDocument, this.bulkOperation.bsonOptions)) {
     throw new error_1.MongoInvalidArgumentError("Update document requires atomic operators");
    }
    const currentOp = buildCurrentOp(this.bulkOperation);
    return this.bulkOperation.addToOperationsList(exports.BatchType.UPDATE, (0, update_1.makeUpdateStatement)(currentOp.selector, updateDocument, {
     ...currentOp,
     multi: false
    }));
   }
   replaceOne(replacement) {
    if ((0, utils_1.hasAtomicOperators)(replacement)) {
     throw new error_1.MongoInvalidArgumentError("Replacement document must not use atomic operators");
    }
    const currentOp = buildCurrentOp(this.bulkOperation);
    return this.bulkOperation.addToOperationsList(exports.BatchType.UPDATE, (0, update_1.makeUpdateStatement)(currentOp.selector, replacement, {
     ...currentOp,
     multi: false
    }));
   }
   deleteOne() {
    const currentOp = buildCurrentOp(this.bulkOperation);
    return this.bulkOperation.addToOperationsList(exports.BatchType.DELETE, (0, delete_1.makeDeleteStatement)(currentOp.selector, {
     ...currentOp,
     limit: 1
    }));
   }
   delete() {
    const currentOp = buildCurrentOp(this.bulkOperation);
    return this.bulkOperation.addToOperationsList(exports.BatchType.DELETE, (0, delete_1.makeDeleteStatement)(currentOp.selector, {
     ...currentOp,
     limit: 0
    }));
   }
   upsert() {
    if (!this.bulkOperation.s.currentOp) {
     this.bulkOperation.s.currentOp = {};
    }
    this.bulkOperation.s.currentOp.upsert = true;
    return this;
   }
   collation(collation) {
    if (!this.bulkOperation.s.currentOp) {
     this.bulkOperation.s.currentOp = {};
    }
    this.bulkOperation.s.currentOp.collation = collation;
    return this;
   }
   arrayFilters(arrayFilters) {
    if (!this.bulkOperation.s.currentOp) {
     this.bulkOperation.s.currentOp = {};
    }
    this.bulkOperation.s.currentOp.arrayFilters = arrayFilters;
    return this;
   }
   hint(hint) {
    if (!this.bulkOperation.s.currentOp) {
     this.bulkOperation.s.currentOp = {};
    }
    this.bulkOperation.s.currentOp.hint = hint;
    return this;
   }
  }
  exports.FindOperators = FindOperators;
  class BulkOperationBase {
   constructor(collection, options, isOrdered) {
    this.collection = collection;
    this.retryWrites = collection.db.options?.retryWrites;
    this.isOrdered = isOrdered;
    const topology = (0, utils_1.getTopology)(collection);
    options = options == null ? {} : options;
    const namespace = collection.s.namespace;
    const executed = false;
    const currentOp = undefined;
    const hello = topology.lastHello();
    const usingAutoEncryption = !!(topology.s.options && topology.s.options.autoEncrypter);
    const maxBsonObjectSize = hello && hello.maxBsonObjectSize ? hello.maxBsonObjectSize : 1024 * 1024 * 16;
    const maxBatchSizeBytes = usingAutoEncryption ? 1024 * 1024 * 2 : maxBsonObjectSize;
    const maxWriteBatchSize = hello && hello.maxWriteBatchSize ? hello.maxWriteBatchSize : 1e3;
    const maxKeySize = (maxWriteBatchSize - 1).toString(10).length + 2;
    const bulkResult = {
     ok: 1,
     writeErrors: [],
     writeConcernErrors: [],
     insertedIds: [],
     nInserted: 0,
     nUpserted: 0,
     nMatched: 0,
     nModified: 0,
     nRemoved: 0,
     upserted: []
    };
    this.s = {
     bulkResult: bulkResult,
     currentBatch: undefined,
     currentIndex: 0,
     currentBatchSize: 0,
     currentBatchSizeBytes: 0,
     currentInsertBatch: undefined,
     currentUpdateBatch: undefined,
     currentRemoveBatch: undefined,
     batches: [],
     writeConcern: write_concern_1.WriteConcern.fromOptions(options),
     maxBsonObjectSize: maxBsonObjectSize,
     maxBatchSizeBytes: maxBatchSizeBytes,
     maxWriteBatchSize: maxWriteBatchSize,
     maxKeySize: maxKeySize,
     namespace: namespace,
     topology: topology,
     options: options,
     bsonOptions: (0, bson_1.resolveBSONOptions)(options),
     currentOp: currentOp,
     executed: executed,
     collection: collection,
     err: undefined,
     checkKeys: typeof options.checkKeys === "boolean" ? options.checkKeys : false,
     usingAutoEncryption: usingAutoEncryption
    };
    if (options.bypassDocumentValidation === true) {
     this.s.bypassDocumentValidation = true;
    }
   }
   insert(document) {
    (0, utils_1.maybeAddIdToDocuments)(this.collection, document, {
     forceServerObjectId: this.shouldForceServerObjectId()
    });
    return this.addToOperationsList(exports.BatchType.INSERT, document);
   }
   find(selector) {
    if (!selector) {
     throw new error_1.MongoInvalidArgumentError("Bulk find operation must specify a selector");
    }
    this.s.currentOp = {
     selector: selector
    };
    return new FindOperators(this);
   }
   raw(op) {
    if (op == null || typeof op !== "object") {
     throw new error_1.MongoInvalidArgumentError("Operation must be an object with an operation key");
    }
    if ("insertOne" in op) {
     const forceServerObjectId = this.shouldForceServerObjectId();
     const document = op.insertOne && op.insertOne.document == null ? op.insertOne : op.insertOne.document;
     (0, utils_1.maybeAddIdToDocuments)(this.collection, document, {
      forceServerObjectId: forceServerObjectId
     });
     return this.addToOperationsList(exports.BatchType.INSERT, document);
    }
    if ("replaceOne" in op || "updateOne" in op || "updateMany" in op) {
     if ("replaceOne" in op) {
      if ("q" in op.replaceOne) {
       throw new error_1.MongoInvalidArgumentError("Raw operations are not allowed");
      }
      const updateStatement = (0, update_1.makeUpdateStatement)(op.replaceOne.filter, op.replaceOne.replacement, {
       ...op.replaceOne,
       multi: false
      });
      if ((0, utils_1.hasAtomicOperators)(updateStatement.u)) {
       throw new error_1.MongoInvalidArgumentError("Replacement document must not use atomic operators");
      }
      return this.addToOperationsList(exports.BatchType.UPDATE, updateStatement);
     }
     if ("updateOne" in op) {
      if ("q" in op.updateOne) {
       throw new error_1.MongoInvalidArgumentError("Raw operations are not allowed");
      }
      const updateStatement = (0, update_1.makeUpdateStatement)(op.updateOne.filter, op.updateOne.update, {
       ...op.updateOne,
       multi: false
      });
      if (!(0, utils_1.hasAtomicOperators)(updateStatement.u, this.bsonOptions)) {
       throw new error_1.MongoInvalidArgumentError("Update document requires atomic operators");
      }
      return this.addToOperationsList(exports.BatchType.UPDATE, updateStatement);
     }
     if ("updateMany" in op) {
      if ("q" in op.updateMany) {
       throw new error_1.MongoInvalidArgumentError("Raw operations are not allowed");
      }
      const updateStatement = (0, update_1.makeUpdateStatement)(op.updateMany.filter, op.updateMany.update, {
       ...op.updateMany,
       multi: true
      });
      if (!(0, utils_1.hasAtomicOperators)(updateStatement.u, this.bsonOptions)) {
       throw new error_1.MongoInvalidArgumentError("Update document requires atomic operators");
      }
      return this.addToOperationsList(exports.BatchType.UPDATE, updateStatement);
     }
    }
    if ("deleteOne" in op) {
     if ("q" in op.deleteOne) {
      throw new error_1.MongoInvalidArgumentError("Raw operations are not allowed");
     }
     return this.addToOperationsList(exports.BatchType.DELETE, (0, delete_1.makeDeleteStatement)(op.deleteOne.filter, {
      ...op.deleteOne,
      limit: 1
     }));
    }
    if ("deleteMany" in op) {
     if ("q" in op.deleteMany) {
      throw new error_1.MongoInvalidArgumentError("Raw operations are not allowed");
     }
     return this.addToOperationsList(exports.BatchType.DELETE, (0, delete_1.makeDeleteStatement)(op.deleteMany.filter, {
      ...op.deleteMany,
      limit: 0
     }));
    }
    throw new error_1.MongoInvalidArgumentError("bulkWrite only supports insertOne, updateOne, updateMany, deleteOne, deleteMany");
   }
   get length() {
    return this.s.currentIndex;
   }
   get bsonOptions() {
    return this.s.bsonOptions;
   }
   get writeConcern() {
    return this.s.writeConcern;
   }
   get batches() {
    const batches = [ ...this.s.batches ];
    if (this.isOrdered) {
     if (this.s.currentBatch) batches.push(this.s.currentBatch);
    } else {
     if (this.s.currentInsertBatch) batches.push(this.s.currentInsertBatch);
     if (this.s.currentUpdateBatch) batches.push(this.s.currentUpdateBatch);
     if (this.s.currentRemoveBatch) batches.push(this.s.currentRemoveBatch);
    }
    return batches;
   }
   async execute(options = {}) {
    if (this.s.executed) {
     throw new error_1.MongoBatchReExecutionError;
    }
    const writeConcern = write_concern_1.WriteConcern.fromOptions(options);
    if (writeConcern) {
     this.s.writeConcern = writeConcern;
    }
    if (this.isOrdered) {
     if (this.s.currentBatch) this.s.batches.push(this.s.currentBatch);
    } else {
     if (this.s.currentInsertBatch) this.s.batches.push(this.s.currentInsertBatch);
     if (this.s.currentUpdateBatch) this.s.batches.push(this.s.currentUpdateBatch);
     if (this.s.currentRemoveBatch) this.s.batches.push(this.s.currentRemoveBatch);
    }
    if (this.s.batches.length === 0) {
     throw new error_1.MongoInvalidArgumentError("Invalid BulkOperation, Batch cannot be empty");
    }
    this.s.executed = true;
    const finalOptions = (0, utils_1.resolveOptions)(this.collection, {
     ...this.s.options,
     ...options
    });
    finalOptions.timeoutContext ??= timeout_1.TimeoutContext.create({
     session: finalOptions.session,
     timeoutMS: finalOptions.timeoutMS,
     serverSelectionTimeoutMS: this.collection.client.s.options.serverSelectionTimeoutMS,
     waitQueueTimeoutMS: this.collection.client.s.options.waitQueueTimeoutMS
    });
    if (finalOptions.session == null) {
     return await this.collection.client.withSession({
      explicit: false
     }, async session => await executeCommands(this, {
      ...finalOptions,
      session: session
     }));
    }
    return await executeCommands(this, {
     ...finalOptions
    });
   }
   handleWriteError(writeResult) {
    if (this.s.bulkResult.writeErrors.length > 0) {
     const msg = this.s.bulkResult.writeErrors[0].errmsg ? this.s.bulkResult.writeErrors[0].errmsg : "write operation failed";
     throw new MongoBulkWriteError({
      message: msg,
      code: this.s.bulkResult.writeErrors[0].code,
      writeErrors: this.s.bulkResult.writeErrors
     }, writeResult);
    }
    const writeConcernError = writeResult.getWriteConcernError();
    if (writeConcernError) {
     throw new MongoBulkWriteError(writeConcernError, writeResult);
    }
   }
   shouldForceServerObjectId() {
    return this.s.options.forceServerObjectId === true || this.s.collection.db.options?.forceServerObjectId === true;
   }
  }
  exports.BulkOperationBase = BulkOperationBase;
  function isInsertBatch(batch) {
   return batch.batchType === exports.BatchType.INSERT;
  }
  function isUpdateBatch(batch) {
   return batch.batchType === exports.BatchType.UPDATE;
  }
  function isDeleteBatch(batch) {
   return batch.batchType === exports.BatchType.DELETE;
  }
  function buildCurrentOp(bulkOp) {
   let {currentOp: currentOp} = bulkOp.s;
   bulkOp.s.currentOp = undefined;
   if (!currentOp) currentOp = {};
   return currentOp;
  }
 },
 4898: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.OrderedBulkOperation = void 0;
  const BSON = __webpack_require__(9206);
  const error_1 = __webpack_require__(6084);
  const common_1 = __webpack_require__(9882);
  class OrderedBulkOperation extends common_1.BulkOperationBase {
   constructor(collection, options) {
    super(collection, options, true);
   }
   addToOperationsList(batchType, document) {
    let buffer;
    let bsonSize;
    if (this.s.usingAutoEncryption) {
     bsonSize = BSON.calculateObjectSize(document, {
      checkKeys: false,
      ignoreUndefined: false
     });
    } else {
     const bson = this.s.bsonOptions;
     buffer = BSON.serialize(document, {
      checkKeys: this.s.checkKeys,
      ignoreUndefined: bson.ignoreUndefined,
      serializeFunctions: bson.serializeFunctions
     });
     bsonSize = buffer.length;
    }
    if (bsonSize >= this.s.maxBsonObjectSize) throw new error_1.MongoInvalidArgumentError(`Document is larger than the maximum size ${this.s.maxBsonObjectSize}`);
    if (this.s.currentBatch == null) {
     this.s.currentBatch = new common_1.Batch(batchType, this.s.currentIndex);
    }
    const maxKeySize = this.s.maxKeySize;
    if (this.s.currentBatchSize + 1 >= this.s.maxWriteBatchSize || this.s.currentBatchSize > 0 && this.s.currentBatchSizeBytes + maxKeySize + bsonSize >= this.s.maxBatchSizeBytes || this.s.currentBatch.batchType !== batchType) {
     this.s.batches.push(this.s.currentBatch);
     this.s.currentBatch = new common_1.Batch(batchType, this.s.currentIndex);
     this.s.currentBatchSize = 0;
     this.s.currentBatchSizeBytes = 0;
    }
    if (batchType === common_1.BatchType.INSERT) {
     this.s.bulkResult.insertedIds.push({
      index: this.s.currentIndex,
      _id: document._id
     });
    }
    if (Array.isArray(document)) {
     throw new error_1.MongoInvalidArgumentError("Operation passed in cannot be an Array");
    }
    this.s.currentBatch.originalIndexes.push(this.s.currentIndex);
    this.s.currentBatch.operations.push(document);
    if (buffer != null) this.s.currentBatch.serializedOperations.push(buffer);
    this.s.currentBatchSize += 1;
    this.s.currentBatchSizeBytes += maxKeySize + bsonSize;
    this.s.currentIndex += 1;
    return this;
   }
  }
  exports.OrderedBulkOperation = OrderedBulkOperation;
 },
 2947: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.UnorderedBulkOperation = void 0;
  const BSON = __webpack_require__(9206);
  const error_1 = __webpack_require__(6084);
  const common_1 = __webpack_require__(9882);
  class UnorderedBulkOperation extends common_1.BulkOperationBase {
   constructor(collection, options) {
    super(collection, options, false);
   }
   handleWriteError(writeResult) {
    if (this.s.batches.length) {
     return;
    }
    return super.handleWriteError(writeResult);
   }
   addToOperationsList(batchType, document) {
    let buffer;
    let bsonSize;
    if (this.s.usingAutoEncryption) {
     bsonSize = BSON.calculateObjectSize(document, {
      checkKeys: false,
      ignoreUndefined: false
     });
    } else {
     const bson = this.s.bsonOptions;
     buffer = BSON.serialize(document, {
      checkKeys: this.s.checkKeys,
      ignoreUndefined: bson.ignoreUndefined,
      serializeFunctions: bson.serializeFunctions
     });
     bsonSize = buffer.length;
    }
    if (bsonSize >= this.s.maxBsonObjectSize) {
     throw new error_1.MongoInvalidArgumentError(`Document is larger than the maximum size ${this.s.maxBsonObjectSize}`);
    }
    this.s.currentBatch = undefined;
    if (batchType === common_1.BatchType.INSERT) {
     this.s.currentBatch = this.s.currentInsertBatch;
    } else if (batchType === common_1.BatchType.UPDATE) {
     this.s.currentBatch = this.s.currentUpdateBatch;
    } else if (batchType === common_1.BatchType.DELETE) {
     this.s.currentBatch = this.s.currentRemoveBatch;
    }
    const maxKeySize = this.s.maxKeySize;
    if (this.s.currentBatch == null) {
     this.s.currentBatch = new common_1.Batch(batchType, this.s.currentIndex);
    }
    if (this.s.currentBatch.size + 1 >= this.s.maxWriteBatchSize || this.s.currentBatch.size > 0 && this.s.currentBatch.sizeBytes + maxKeySize + bsonSize >= this.s.maxBatchSizeBytes || this.s.currentBatch.batchType !== batchType) {
     this.s.batches.push(this.s.currentBatch);
     this.s.currentBatch = new common_1.Batch(batchType, this.s.currentIndex);
    }
    if (Array.isArray(document)) {
     throw new error_1.MongoInvalidArgumentError("Operation passed in cannot be an Array");
    }
    this.s.currentBatch.operations.push(document);
    if (buffer != null) this.s.currentBatch.serializedOperations.push(buffer);
    this.s.currentBatch.originalIndexes.push(this.s.currentIndex);
    this.s.currentIndex = this.s.currentIndex + 1;
    if (batchType === common_1.BatchType.INSERT) {
     this.s.currentInsertBatch = this.s.currentBatch;
     this.s.bulkResult.insertedIds.push({
      index: this.s.currentIndex - 1,
      _id: document._id
     });
    } else if (batchType === common_1.BatchType.UPDATE) {
     this.s.currentUpdateBatch = this.s.currentBatch;
    } else if (batchType === common_1.BatchType.DELETE) {
     this.s.currentRemoveBatch = this.s.currentBatch;
    }
    this.s.currentBatch.size += 1;
    this.s.currentBatch.sizeBytes += maxKeySize + bsonSize;
    return this;
   }
  }
  exports.UnorderedBulkOperation = UnorderedBulkOperation;
 },
 1547: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.ChangeStream = void 0;
  exports.filterOutOptions = filterOutOptions;
  const collection_1 = __webpack_require__(180);
  const constants_1 = __webpack_require__(1975);
  const abstract_cursor_1 = __webpack_require__(4728);
  const change_stream_cursor_1 = __webpack_require__(1613);
  const db_1 = __webpack_require__(5146);
  const error_1 = __webpack_require__(6084);
  const mongo_client_1 = __webpack_require__(8894);
  const mongo_types_1 = __webpack_require__(8524);
  const server_selection_1 = __webpack_require__(2226);
  const utils_1 = __webpack_require__(3735);
  const CHANGE_DOMAIN_TYPES = {
   COLLECTION: Symbol("Collection"),
   DATABASE: Symbol("Database"),
   CLUSTER: Symbol("Cluster")
  };
  const CHANGE_STREAM_EVENTS = [ constants_1.RESUME_TOKEN_CHANGED, constants_1.END, constants_1.CLOSE ];
  const NO_RESUME_TOKEN_ERROR = "A change stream document has been received that lacks a resume token (_id).";
  const CHANGESTREAM_CLOSED_ERROR = "ChangeStream is closed";
  const INVALID_STAGE_OPTIONS = buildDisallowedChangeStreamOptions();
  function filterOutOptions(options) {
   return Object.fromEntries(Object.entries(options).filter(([k, _]) => !INVALID_STAGE_OPTIONS.has(k)));
  }
  class ChangeStream extends mongo_types_1.TypedEventEmitter {
   async [Symbol.asyncDispose]() {
    await this.close();
   }
   static {
    this.RESPONSE = constants_1.RESPONSE;
   }
   static {
    this.MORE = constants_1.MORE;
   }
   static {
    this.INIT = constants_1.INIT;
   }
   static {
    this.CLOSE = constants_1.CLOSE;
   }
   static {
    this.CHANGE = constants_1.CHANGE;
   }
   static {
    this.END = constants_1.END;
   }
   static {
    this.ERROR = constants_1.ERROR;
   }
   static {
    this.RESUME_TOKEN_CHANGED = constants_1.RESUME_TOKEN_CHANGED;
   }
   constructor(parent, pipeline = [], options = {}) {
    super();
    this.pipeline = pipeline;
    this.options = {
     ...options
    };
    this.options.timeoutMS = undefined;
    this.options.timeoutMode = undefined;
    delete this.options.writeConcern;
    if (parent instanceof collection_1.Collection) {
     this.type = CHANGE_DOMAIN_TYPES.COLLECTION;
    } else if (parent instanceof db_1.Db) {
     this.type = CHANGE_DOMAIN_TYPES.DATABASE;
    } else if (parent instanceof mongo_client_1.MongoClient) {
     this.type = CHANGE_DOMAIN_TYPES.CLUSTER;
    } else {
     throw new error_1.MongoChangeStreamError("Parent provided to ChangeStream constructor must be an instance of Collection, Db, or MongoClient");
    }
    this.contextOwner = Symbol();
    this.parent = parent;
    this.namespace = parent.s.namespace;
    if (!this.options.readPreference && parent.readPreference) {
     this.options.readPreference = parent.readPreference;
    }
    this.cursor = this._createChangeStreamCursor(options);
    this.isClosed = false;
    this.mode = false;
    this.on("newListener", eventName => {
     if (eventName === "change" && this.cursor && this.listenerCount("change") === 0) {
      this._streamEvents(this.cursor);
     }
    });
    this.on("removeListener", eventName => {
     if (eventName === "change" && this.listenerCount("change") === 0 && this.cursor) {
      this.cursorStream?.removeAllListeners("data");
     }
    });
   }
   get resumeToken() {
    return this.cursor?.resumeToken;
   }
   bufferedCount() {
    return this.cursor?.bufferedCount() ?? 0;
   }
   async hasNext() {
    this._setIsIterator();
    this.timeoutContext?.refresh();
    try {
     while (true) {
      try {
       const hasNext = await this.cursor.hasNext();
       return hasNext;
      } catch (error) {
       try {
        await this._processErrorIteratorMode(error, this.cursor.id != null);
       } catch (error) {
        if (error instanceof error_1.MongoOperationTimeoutError && this.cursor.id == null) {
         throw error;
        }
        try {
         await this.close();
        } catch (error) {
         (0, utils_1.squashError)(error);
        }
        throw error;
       }
      }
     }
    } finally {
     this.timeoutContext?.clear();
    }
   }
   async next() {
    this._setIsIterator();
    this.timeoutContext?.refresh();
    try {
     while (true) {
      try {
       const change = await this.cursor.next();
       const processedChange = this._processChange(change ?? null);
       return processedChange;
      } catch (error) {
       try {
        await this._processErrorIteratorMode(error, this.cursor.id != null);
       } catch (error) {
        if (error instanceof error_1.MongoOperationTimeoutError && this.cursor.id == null) {
         throw error;
        }
        try {
         await this.close();
        } catch (error) {
         (0, utils_1.squashError)(error);
        }
        throw error;
       }
      }
     }
    } finally {
     this.timeoutContext?.clear();
    }
   }
   async tryNext() {
    this._setIsIterator();
    this.timeoutContext?.refresh();
    try {
     while (true) {
      try {
       const change = await this.cursor.tryNext();
       if (!change) {
        return null;
       }
       const processedChange = this._processChange(change);
       return processedChange;
      } catch (error) {
       try {
        await this._processErrorIteratorMode(error, this.cursor.id != null);
       } catch (error) {
        if (error instanceof error_1.MongoOperationTimeoutError && this.cursor.id == null) throw error;
        try {
         await this.close();
        } catch (error) {
         (0, utils_1.squashError)(error);
        }
        throw error;
       }
      }
     }
    } finally {
     this.timeoutContext?.clear();
    }
   }
   async* [Symbol.asyncIterator]() {
    if (this.closed) {
     return;
    }
    try {
     while (true) {
      yield await this.next();
     }
    } finally {
     try {
      await this.close();
     } catch (error) {
      (0, utils_1.squashError)(error);
     }
    }
   }
   get closed() {
    return this.isClosed || this.cursor.closed;
   }
   async close() {
    this.timeoutContext?.clear();
    this.timeoutContext = undefined;
    this.isClosed = true;
    const cursor = this.cursor;
    try {
     await cursor.close();
    } finally {
     this._endStream();
    }
   }
   stream() {
    if (this.closed) {
     throw new error_1.MongoChangeStreamError(CHANGESTREAM_CLOSED_ERROR);
    }
    return this.cursor.stream();
   }
   _setIsEmitter() {
    if (this.mode === "iterator") {
     throw new error_1.MongoAPIError("ChangeStream cannot be used as an EventEmitter after being used as an iterator");
    }
    this.mode = "emitter";
   }
   _setIsIterator() {
    if (this.mode === "emitter") {
     throw new error_1.MongoAPIError("ChangeStream cannot be used as an iterator after being used as an EventEmitter");
    }
    this.mode = "iterator";
   }
   _createChangeStreamCursor(options) {
    const changeStreamStageOptions = filterOutOptions(options);
    if (this.type === CHANGE_DOMAIN_TYPES.CLUSTER) {
     changeStreamStageOptions.allChangesForCluster = true;
    }
    const pipeline = [ {
     $changeStream: changeStreamStageOptions
    }, ...this.pipeline ];
    const client = this.type === CHANGE_DOMAIN_TYPES.CLUSTER ? this.parent : this.type === CHANGE_DOMAIN_TYPES.DATABASE ? this.parent.client : this.type === CHANGE_DOMAIN_TYPES.COLLECTION ? this.parent.client : null;
    if (client == null) {
     throw new error_1.MongoRuntimeError(`Changestream type should only be one of cluster, database, collection. Found ${this.type.toString()}`);
    }
    const changeStreamCursor = new change_stream_cursor_1.ChangeStreamCursor(client, this.namespace, pipeline, {
     ...options,
     timeoutContext: this.timeoutContext ? new abstract_cursor_1.CursorTimeoutContext(this.timeoutContext, this.contextOwner) : undefined
    });
    for (const event of CHANGE_STREAM_EVENTS) {
     changeStreamCursor.on(event, e => this.emit(event, e));
    }
    if (this.listenerCount(ChangeStream.CHANGE) > 0) {
     this._streamEvents(changeStreamCursor);
    }
    return changeStreamCursor;
   }
   _closeEmitterModeWithError(error) {
    this.emit(ChangeStream.ERROR, error);
    this.close().then(undefined, utils_1.squashError);
   }
   _streamEvents(cursor) {
    this._setIsEmitter();
    const stream = this.cursorStream ?? cursor.stream();
    this.cursorStream = stream;
    stream.on("data", change => {
     try {
      const processedChange = this._processChange(change);
      this.emit(ChangeStream.CHANGE, processedChange);
     } catch (error) {
      this.emit(ChangeStream.ERROR, error);
     }
     this.timeoutContext?.refresh();
    });
    stream.on("error", error => this._processErrorStreamMode(error, this.cursor.id != null));
   }
   _endStream() {
    this.cursorStream?.removeAllListeners("data");
    this.cursorStream?.removeAllListeners("close");
    this.cursorStream?.removeAllListeners("end");
    this.cursorStream?.destroy();
    this.cursorStream = undefined;
   }
   _processChange(change) {
    if (this.isClosed) {
     throw new error_1.MongoAPIError(CHANGESTREAM_CLOSED_ERROR);
    }
    if (change == null) {
     throw new error_1.MongoRuntimeError(CHANGESTREAM_CLOSED_ERROR);
    }
    if (change && !change._id) {
     throw new error_1.MongoChangeStreamError(NO_RESUME_TOKEN_ERROR);
    }
    this.cursor.cacheResumeToken(change._id);
    this.options.startAtOperationTime = undefined;
    return change;
   }
   _processErrorStreamMode(changeStreamError, cursorInitialized) {
    if (this.isClosed) return;
    if (cursorInitialized && ((0, error_1.isResumableError)(changeStreamError, this.cursor.maxWireVersion) || changeStreamError instanceof error_1.MongoOperationTimeoutError)) {
     this._endStream();
     this.cursor.close().then(() => this._resume(changeStreamError), e => {
      (0, utils_1.squashError)(e);
      return this._resume(changeStreamError);
     }).then(() => {
      if (changeStreamError instanceof error_1.MongoOperationTimeoutError) this.emit(ChangeStream.ERROR, changeStreamError);
     }, () => this._closeEmitterModeWithError(changeStreamError));
    } else {
     this._closeEmitterModeWithError(changeStreamError);
    }
   }
   async _processErrorIteratorMode(changeStreamError, cursorInitialized) {
    if (this.isClosed) {
     throw new error_1.MongoAPIError(CHANGESTREAM_CLOSED_ERROR);
    }
    if (cursorInitialized && ((0, error_1.isResumableError)(changeStreamError, this.cursor.maxWireVersion) || changeStreamError instanceof error_1.MongoOperationTimeoutError)) {
     try {
      await this.cursor.close();
     } catch (error) {
      (0, utils_1.squashError)(error);
     }
     await this._resume(changeStreamError);
     if (changeStreamError instanceof error_1.MongoOperationTimeoutError) throw changeStreamError;
    } else {
     try {
      await this.close();
     } catch (error) {
      (0, utils_1.squashError)(error);
     }
     throw changeStreamError;
    }
   }
   async _resume(changeStreamError) {
    this.timeoutContext?.refresh();
    const topology = (0, utils_1.getTopology)(this.parent);
    try {
     await topology.selectServer(this.cursor.readPreference, {
      operationName: "reconnect topology in change stream",
      timeoutContext: this.timeoutContext,
      deprioritizedServers: new server_selection_1.DeprioritizedServers
     });
     this.cursor = this._createChangeStreamCursor(this.cursor.resumeOptions);
    } catch {
     await this.close();
     throw changeStreamError;
    }
   }
  }
  exports.ChangeStream = ChangeStream;
  function buildDisallowedChangeStreamOptions() {
   const denyList = {
    allowDiskUse: "",
    authdb: "",
    batchSize: "",
    bsonRegExp: "",
    bypassDocumentValidation: "",
    bypassPinningCheck: "",
    checkKeys: "",
    collation: "",
    comment: "",
    cursor: "",
    dbName: "",
    enableUtf8Validation: "",
    explain: "",
    fieldsAsRaw: "",
    hint: "",
    ignoreUndefined: "",
    let: "",
    maxAwaitTimeMS: "",
    maxTimeMS: "",
    omitMaxTimeMS: "",
    out: "",
    promoteBuffers: "",
    promoteLongs: "",
    promoteValues: "",
    raw: "",
    rawData: "",
    readConcern: "",
    readPreference: "",
    serializeFunctions: "",
    session: "",
    timeoutContext: "",
    timeoutMS: "",
    timeoutMode: "",
    useBigInt64: "",
    willRetryWrite: "",
    writeConcern: ""
   };
   return new Set(Object.keys(denyList));
  }
 },
 3822: (__unused_webpack_module, exports, __webpack_require__) => {
  var _a;
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.AutoEncrypter = exports.AutoEncryptionLoggerLevel = void 0;
  const net = __webpack_require__(9278);
  const bson_1 = __webpack_require__(9206);
  const constants_1 = __webpack_require__(1975);
  const deps_1 = __webpack_require__(214);
  const error_1 = __webpack_require__(6084);
  const mongo_client_1 = __webpack_require__(8894);
  const utils_1 = __webpack_require__(3735);
  const client_encryption_1 = __webpack_require__(5087);
  const errors_1 = __webpack_require__(8895);
  const mongocryptd_manager_1 = __webpack_require__(6670);
  const providers_1 = __webpack_require__(1423);
  const state_machine_1 = __webpack_require__(6421);
  exports.AutoEncryptionLoggerLevel = Object.freeze({
   FatalError: 0,
   Error: 1,
   Warning: 2,
   Info: 3,
   Trace: 4
  });
  class AutoEncrypter {
   static {
    _a = constants_1.kDecorateResult;
   }
   static getMongoCrypt() {
    const encryption = (0, deps_1.getMongoDBClientEncryption)();
    if ("kModuleError" in encryption) {
     throw encryption.kModuleError;
    }
    return encryption.MongoCrypt;
   }
   constructor(client, options) {
    this[_a] = false;
    this._client = client;
    this._bypassEncryption = options.bypassAutoEncryption === true;
    this._keyVaultNamespace = options.keyVaultNamespace || "admin.datakeys";
    this._keyVaultClient = options.keyVaultClient || client;
    this._metaDataClient = options.metadataClient || client;
    this._proxyOptions = options.proxyOptions || {};
    if (this._proxyOptions.proxyHost && options.kmsConnectCallback) {
     throw new errors_1.MongoCryptInvalidArgumentError("Cannot set both proxyOptions and kmsConnectCallback");
    }
    this._tlsOptions = options.tlsOptions || {};
    this._kmsConnectCallback = options.kmsConnectCallback;
    this._kmsProviders = options.kmsProviders || {};
    this._credentialProviders = options.credentialProviders;
    if (options.credentialProviders?.aws && !(0, providers_1.isEmptyCredentials)("aws", this._kmsProviders)) {
     throw new errors_1.MongoCryptInvalidArgumentError("Can only provide a custom AWS credential provider when the state machine is configured for automatic AWS credential fetching");
    }
    const mongoCryptOptions = {
     errorWrapper: errors_1.defaultErrorWrapper
    };
    if (options.schemaMap) {
     if (bson_1.ByteUtils.isUint8Array(options.schemaMap)) {
      mongoCryptOptions.schemaMap = options.schemaMap;
     } else {
      mongoCryptOptions.schemaMap = (0, bson_1.serialize)(options.schemaMap);
     }
    }
    if (options.encryptedFieldsMap) {
     if (bson_1.ByteUtils.isUint8Array(options.encryptedFieldsMap)) {
      mongoCryptOptions.encryptedFieldsMap = options.encryptedFieldsMap;
     } else {
      mongoCryptOptions.encryptedFieldsMap = (0, bson_1.serialize)(options.encryptedFieldsMap);
     }
    }
    if (bson_1.ByteUtils.isUint8Array(this._kmsProviders)) {
     mongoCryptOptions.kmsProviders = this._kmsProviders;
    } else {
     mongoCryptOptions.kmsProviders = (0, bson_1.serialize)(this._kmsProviders);
    }
    if (options.options?.logger) {
     mongoCryptOptions.logger = options.options.logger;
    }
    if (options.extraOptions && options.extraOptions.cryptSharedLibPath) {
     mongoCryptOptions.cryptSharedLibPath = options.extraOptions.cryptSharedLibPath;
    }
    if (options.bypassQueryAnalysis) {
     mongoCryptOptions.bypassQueryAnalysis = options.bypassQueryAnalysis;
    }
    if (options.keyExpirationMS != null) {
     mongoCryptOptions.keyExpirationMS = options.keyExpirationMS;
    }
    this._bypassMongocryptdAndCryptShared = this._bypassEncryption || !!options.bypassQueryAnalysis;
    if (options.extraOptions && options.extraOptions.cryptSharedLibSearchPaths) {
     mongoCryptOptions.cryptSharedLibSearchPaths = options.extraOptions.cryptSharedLibSearchPaths;
    } else if (!this._bypassMongocryptdAndCryptShared) {
     mongoCryptOptions.cryptSharedLibSearchPaths = [ "$SYSTEM" ];
    }
    const MongoCrypt = AutoEncrypter.getMongoCrypt();
    this._mongocrypt = new MongoCrypt(mongoCryptOptions);
    this._contextCounter = 0;
    if (options.extraOptions && options.extraOptions.cryptSharedLibRequired && !this.cryptSharedLibVersionInfo) {
     throw new errors_1.MongoCryptInvalidArgumentError("`cryptSharedLibRequired` set but no crypt_shared library loaded");
    }
    if (!this._bypassMongocryptdAndCryptShared && !this.cryptSharedLibVersionInfo) {
     this._mongocryptdManager = new mongocryptd_manager_1.MongocryptdManager(options.extraOptions);
     const clientOptions = {
      serverSelectionTimeoutMS: 1e4
     };
     if ((options.extraOptions == null || typeof options.extraOptions.mongocryptdURI !== "string") && !net.getDefaultAutoSelectFamily) {
      clientOptions.family = 4;
     }
     if (net.getDefaultAutoSelectFamily) {
      Object.assign(clientOptions, (0, client_encryption_1.autoSelectSocketOptions)(this._client.s?.options ?? {}));
     }
     this._mongocryptdClient = new mongo_client_1.MongoClient(this._mongocryptdManager.uri, clientOptions);
    }
   }
   async init() {
    if (this._bypassMongocryptdAndCryptShared || this.cryptSharedLibVersionInfo) {
     return;
    }
    if (!this._mongocryptdManager) {
     throw new error_1.MongoRuntimeError("Reached impossible state: mongocryptdManager is undefined when neither bypassSpawn nor the shared lib are specified.");
    }
    if (!this._mongocryptdClient) {
     throw new error_1.MongoRuntimeError("Reached impossible state: mongocryptdClient is undefined when neither bypassSpawn nor the shared lib are specified.");
    }
    if (!this._mongocryptdManager.bypassSpawn) {
     await this._mongocryptdManager.spawn();
    }
    try {
     const client = await this._mongocryptdClient.connect();
     return client;
    } catch (error) {
     throw new error_1.MongoRuntimeError("Unable to connect to `mongocryptd`, please make sure it is running or in your PATH for auto-spawn", {
      cause: error
     });
    }
   }
   async close() {
    await (this._mongocryptdClient?.close());
   }
   async encrypt(ns, cmd, options = {}) {
    options.signal?.throwIfAborted();
    if (this._bypassEncryption) {
     return cmd;
    }
    const commandBuffer = (0, bson_1.serialize)(cmd, options);
    const context = this._mongocrypt.makeEncryptionContext(utils_1.MongoDBCollectionNamespace.fromString(ns).db, commandBuffer);
    context.id = this._contextCounter++;
    context.ns = ns;
    context.document = cmd;
    const stateMachine = new state_machine_1.StateMachine({
     promoteValues: false,
     promoteLongs: false,
     proxyOptions: this._proxyOptions,
     tlsOptions: this._tlsOptions,
     socketOptions: (0, client_encryption_1.autoSelectSocketOptions)(this._client.s.options),
     kmsConnectCallback: this._kmsConnectCallback
    });
    return (0, bson_1.deserialize)(await stateMachine.execute(this, context, options), {
     promoteValues: false,
     promoteLongs: false
    });
   }
   async decrypt(response, options = {}) {
    options.signal?.throwIfAborted();
    const context = this._mongocrypt.makeDecryptionContext(response);
    context.id = this._contextCounter++;
    const stateMachine = new state_machine_1.StateMachine({
     ...options,
     proxyOptions: this._proxyOptions,
     tlsOptions: this._tlsOptions,
     socketOptions: (0, client_encryption_1.autoSelectSocketOptions)(this._client.s.options),
     kmsConnectCallback: this._kmsConnectCallback
    });
    return await stateMachine.execute(this, context, options);
   }
   async askForKMSCredentials() {
    return await (0, providers_1.refreshKMSCredentials)(this._kmsProviders, this._credentialProviders);
   }
   get cryptSharedLibVersionInfo() {
    return this._mongocrypt.cryptSharedLibVersionInfo;
   }
   static get libmongocryptVersion() {
    return AutoEncrypter.getMongoCrypt().libmongocryptVersion;
   }
  }
  exports.AutoEncrypter = AutoEncrypter;
 },
 5087: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.ClientEncryption = void 0;
  exports.autoSelectSocketOptions = autoSelectSocketOptions;
  const bson_1 = __webpack_require__(9206);
  const deps_1 = __webpack_require__(214);
  const timeout_1 = __webpack_require__(125);
  const utils_1 = __webpack_require__(3735);
  const errors_1 = __webpack_require__(8895);
  const index_1 = __webpack_require__(1423);
  const state_machine_1 = __webpack_require__(6421);
  class ClientEncryption {
   static getMongoCrypt() {
    const encryption = (0, deps_1.getMongoDBClientEncryption)();
    if ("kModuleError" in encryption) {
     throw encryption.kModuleError;
    }
    return encryption.MongoCrypt;
   }
   constructor(client, options) {
    this._client = client;
    this._proxyOptions = options.proxyOptions ?? {};
    if (this._proxyOptions.proxyHost && options.kmsConnectCallback) {
     throw new errors_1.MongoCryptInvalidArgumentError("Cannot set both proxyOptions and kmsConnectCallback");
    }
    this._tlsOptions = options.tlsOptions ?? {};
    this._kmsConnectCallback = options.kmsConnectCallback;
    this._kmsProviders = options.kmsProviders || {};
    const {timeoutMS: timeoutMS} = (0, utils_1.resolveTimeoutOptions)(client, options);
    this._timeoutMS = timeoutMS;
    this._credentialProviders = options.credentialProviders;
    if (options.credentialProviders?.aws && !(0, index_1.isEmptyCredentials)("aws", this._kmsProviders)) {
     throw new errors_1.MongoCryptInvalidArgumentError("Can only provide a custom AWS credential provider when the state machine is configured for automatic AWS credential fetching");
    }
    if (options.keyVaultNamespace == null) {
     throw new errors_1.MongoCryptInvalidArgumentError("Missing required option `keyVaultNamespace`");
    }
    const mongoCryptOptions = {
     ...options,
     kmsProviders: (0, bson_1.serialize)(this._kmsProviders),
     errorWrapper: errors_1.defaultErrorWrapper
    };
    this._keyVaultNamespace = options.keyVaultNamespace;
    this._keyVaultClient = options.keyVaultClient || client;
    const MongoCrypt = ClientEncryption.getMongoCrypt();
    this._mongoCrypt = new MongoCrypt(mongoCryptOptions);
   }
   async createDataKey(provider, options = {}) {
    if (options.keyAltNames && !Array.isArray(options.keyAltNames)) {
     throw new errors_1.MongoCryptInvalidArgumentError(`Option "keyAltNames" must be an array of strings, but was of type ${typeof options.keyAltNames}.`);
    }
    let keyAltNames = undefined;
    if (options.keyAltNames && options.keyAltNames.length > 0) {
     keyAltNames = options.keyAltNames.map((keyAltName, i) => {
      if (typeof keyAltName !== "string") {
       throw new errors_1.MongoCryptInvalidArgumentError(`Option "keyAltNames" must be an array of strings, but item at index ${i} was of type ${typeof keyAltName}`);
      }
      return (0, bson_1.serialize)({
       keyAltName: keyAltName
      });
     });
    }
    let keyMaterial = undefined;
    if (options.keyMaterial) {
     keyMaterial = (0, bson_1.serialize)({
      keyMaterial: options.keyMaterial
     });
    }
    const dataKeyBson = (0, bson_1.serialize)({
     provider: provider,
     ...options.masterKey
    });
    const context = this._mongoCrypt.makeDataKeyContext(dataKeyBson, {
     keyAltNames: keyAltNames,
     keyMaterial: keyMaterial
    });
    const stateMachine = new state_machine_1.StateMachine({
     proxyOptions: this._proxyOptions,
     tlsOptions: this._tlsOptions,
     socketOptions: autoSelectSocketOptions(this._client.s.options),
     kmsConnectCallback: this._kmsConnectCallback
    });
    const timeoutContext = options?.timeoutContext ?? timeout_1.TimeoutContext.create((0, 
    utils_1.resolveTimeoutOptions)(this._client, {
     timeoutMS: this._timeoutMS
    }));
    const dataKey = (0, bson_1.deserialize)(await stateMachine.execute(this, context, {
     timeoutContext: timeoutContext
    }));
    const {db: dbName, collection: collectionName} = utils_1.MongoDBCollectionNamespace.fromString(this._keyVaultNamespace);
    const {insertedId: insertedId} = await this._keyVaultClient.db(dbName).collection(collectionName).insertOne(dataKey, {
     writeConcern: {
      w: "majority"
     },
     timeoutMS: timeoutContext?.csotEnabled() ? timeoutContext?.getRemainingTimeMSOrThrow() : undefined
    });
    return insertedId;
   }
   async rewrapManyDataKey(filter, options) {
    let keyEncryptionKeyBson = undefined;
    if (options) {
     const keyEncryptionKey = Object.assign({
      provider: options.provider
     }, options.masterKey);
     keyEncryptionKeyBson = (0, bson_1.serialize)(keyEncryptionKey);
    }
    const filterBson = (0, bson_1.serialize)(filter);
    const context = this._mongoCrypt.makeRewrapManyDataKeyContext(filterBson, keyEncryptionKeyBson);
    const stateMachine = new state_machine_1.StateMachine({
     proxyOptions: this._proxyOptions,
     tlsOptions: this._tlsOptions,
     socketOptions: autoSelectSocketOptions(this._client.s.options),
     kmsConnectCallback: this._kmsConnectCallback
    });
    const timeoutContext = timeout_1.TimeoutContext.create((0, utils_1.resolveTimeoutOptions)(this._client, {
     timeoutMS: this._timeoutMS
    }));
    const {v: dataKeys} = (0, bson_1.deserialize)(await stateMachine.execute(this, context, {
     timeoutContext: timeoutContext
    }));
    if (dataKeys.length === 0) {
     return {};
    }
    const {db: dbName, collection: collectionName} = utils_1.MongoDBCollectionNamespace.fromString(this._keyVaultNamespace);
    const replacements = dataKeys.map(key => ({
     updateOne: {
      filter: {
       _id: key._id
      },
      update: {
       $set: {
        masterKey: key.masterKey,
        keyMaterial: key.keyMaterial
       },
       $currentDate: {
        updateDate: true
       }
      }
     }
    }));
    const result = await this._keyVaultClient.db(dbName).collection(collectionName).bulkWrite(replacements, {
     writeConcern: {
      w: "majority"
     },
     timeoutMS: timeoutContext.csotEnabled() ? timeoutContext?.remainingTimeMS : undefined
    });
    return {
     bulkWriteResult: result
    };
   }
   async deleteKey(_id) {
    const {db: dbName, collection: collectionName} = utils_1.MongoDBCollectionNamespace.fromString(this._keyVaultNamespace);
    return await this._keyVaultClient.db(dbName).collection(collectionName).deleteOne({
     _id: _id
    }, {
     writeConcern: {
      w: "majority"
     },
     timeoutMS: this._timeoutMS
    });
   }
   getKeys() {
    const {db: dbName, collection: collectionName} = utils_1.MongoDBCollectionNamespace.fromString(this._keyVaultNamespace);
    return this._keyVaultClient.db(dbName).collection(collectionName).find({}, {
     readConcern: {
      level: "majority"
     },
     timeoutMS: this._timeoutMS
    });
   }
   async getKey(_id) {
    const {db: dbName, collection: collectionName} = utils_1.MongoDBCollectionNamespace.fromString(this._keyVaultNamespace);
    return await this._keyVaultClient.db(dbName).collection(collectionName).findOne({
     _id: _id
    }, {
     readConcern: {
      level: "majority"
     },
     timeoutMS: this._timeoutMS
    });
   }
   async getKeyByAltName(keyAltName) {
    const {db: dbName, collection: collectionName} = utils_1.MongoDBCollectionNamespace.fromString(this._keyVaultNamespace);
    return await this._keyVaultClient.db(dbName).collection(collectionName).findOne({
     keyAltNames: keyAltName
    }, {
     readConcern: {
      level: "majority"
     },
     timeoutMS: this._timeoutMS
    });
   }
   async addKeyAltName(_id, keyAltName) {
    const {db: dbName, collection: collectionName} = utils_1.MongoDBCollectionNamespace.fromString(this._keyVaultNamespace);
    const value = await this._keyVaultClient.db(dbName).collection(collectionName).findOneAndUpdate({
     _id: _id
    }, {
     $addToSet: {
      keyAltNames: keyAltName
     }
    }, {
     writeConcern: {
      w: "majority"
     },
     returnDocument: "before",
     timeoutMS: this._timeoutMS
    });
    return value;
   }
   async removeKeyAltName(_id, keyAltName) {
    const {db: dbName, collection: collectionName} = utils_1.MongoDBCollectionNamespace.fromString(this._keyVaultNamespace);
    const pipeline = [ {
     $set: {
      keyAltNames: {
       $cond: [ {
        $eq: [ "$keyAltNames", [ keyAltName ] ]
       }, "$$REMOVE", {
        $filter: {
         input: "$keyAltNames",
         cond: {
          $ne: [ "$$this", keyAltName ]
         }
        }
       } ]
      }
     }
    } ];
    const value = await this._keyVaultClient.db(dbName).collection(collectionName).findOneAndUpdate({
     _id: _id
    }, pipeline, {
     writeConcern: {
      w: "majority"
     },
     returnDocument: "before",
     timeoutMS: this._timeoutMS
    });
    return value;
   }
   async createEncryptedCollection(db, name, options) {
    const {provider: provider, masterKey: masterKey, createCollectionOptions: {encryptedFields: {...encryptedFields}, ...createCollectionOptions}} = options;
    const timeoutContext = this._timeoutMS != null ? timeout_1.TimeoutContext.create((0, 
    utils_1.resolveTimeoutOptions)(this._client, {
     timeoutMS: this._timeoutMS
    })) : undefined;
    if (Array.isArray(encryptedFields.fields)) {
     const createDataKeyPromises = encryptedFields.fields.map(async field => field == null || typeof field !== "object" || field.keyId != null ? field : {
      ...field,
      keyId: await this.createDataKey(provider, {
       masterKey: masterKey,
       timeoutContext: timeoutContext?.csotEnabled() ? timeoutContext?.clone() : undefined
      })
     });
     const createDataKeyResolutions = await Promise.allSettled(createDataKeyPromises);
     encryptedFields.fields = createDataKeyResolutions.map((resolution, index) => resolution.status === "fulfilled" ? resolution.value : encryptedFields.fields[index]);
     const rejection = createDataKeyResolutions.find(result => result.status === "rejected");
     if (rejection != null) {
      throw new errors_1.MongoCryptCreateDataKeyError(encryptedFields, {
       cause: rejection.reason
      });
     }
    }
    try {
     const collection = await db.createCollection(name, {
      ...createCollectionOptions,
      encryptedFields: encryptedFields,
      timeoutMS: timeoutContext?.csotEnabled() ? timeoutContext?.getRemainingTimeMSOrThrow() : undefined
     });
     return {
      collection: collection,
      encryptedFields: encryptedFields
     };
    } catch (cause) {
     throw new errors_1.MongoCryptCreateEncryptedCollectionError(encryptedFields, {
      cause: cause
     });
    }
   }
   async encrypt(value, options) {
    return await this._encrypt(value, false, options);
   }
   async encryptExpression(expression, options) {
    return await this._encrypt(expression, true, options);
   }
   async decrypt(value) {
    const valueBuffer = (0, bson_1.serialize)({
     v: value
    });
    const context = this._mongoCrypt.makeExplicitDecryptionContext(valueBuffer);
    const stateMachine = new state_machine_1.StateMachine({
     proxyOptions: this._proxyOptions,
     tlsOptions: this._tlsOptions,
     socketOptions: autoSelectSocketOptions(this._client.s.options),
     kmsConnectCallback: this._kmsConnectCallback
    });
    const timeoutContext = this._timeoutMS != null ? timeout_1.TimeoutContext.create((0, 
    utils_1.resolveTimeoutOptions)(this._client, {
     timeoutMS: this._timeoutMS
    })) : undefined;
    const {v: v} = (0, bson_1.deserialize)(await stateMachine.execute(this, context, {
     timeoutContext: timeoutContext
    }));
    return v;
   }
   async askForKMSCredentials() {
    return await (0, index_1.refreshKMSCredentials)(this._kmsProviders, this._credentialProviders);
   }
   static get libmongocryptVersion() {
    return ClientEncryption.getMongoCrypt().libmongocryptVersion;
   }
   async _encrypt(value, expressionMode, options) {
    const {algorithm: algorithm, keyId: keyId, keyAltName: keyAltName, contentionFactor: contentionFactor, queryType: queryType, rangeOptions: rangeOptions, stringOptions: stringOptions, textOptions: textOptions} = options;
    const contextOptions = {
     expressionMode: expressionMode,
     algorithm: algorithm
    };
    if (keyId) {
     contextOptions.keyId = keyId.buffer;
    }
    if (keyAltName) {
     if (keyId) {
      throw new errors_1.MongoCryptInvalidArgumentError(`"options" cannot contain both "keyId" and "keyAltName"`);
     }
     if (typeof keyAltName !== "string") {
      throw new errors_1.MongoCryptInvalidArgumentError(`"options.keyAltName" must be of type string, but was of type ${typeof keyAltName}`);
     }
     contextOptions.keyAltName = (0, bson_1.serialize)({
      keyAltName: keyAltName
     });
    }
    if (typeof contentionFactor === "number" || typeof contentionFactor === "bigint") {
     contextOptions.contentionFactor = contentionFactor;
    }
    if (typeof queryType === "string") {
     contextOptions.queryType = queryType;
    }
    if (typeof rangeOptions === "object") {
     contextOptions.rangeOptions = (0, bson_1.serialize)(rangeOptions);
    }
    const resolvedStringOptions = stringOptions ?? textOptions;
    if (typeof resolvedStringOptions === "object") {
     contextOptions.textOptions = (0, bson_1.serialize)(resolvedStringOptions);
    }
    const valueBuffer = (0, bson_1.serialize)({
     v: value
    });
    const stateMachine = new state_machine_1.StateMachine({
     proxyOptions: this._proxyOptions,
     tlsOptions: this._tlsOptions,
     socketOptions: autoSelectSocketOptions(this._client.s.options),
     kmsConnectCallback: this._kmsConnectCallback
    });
    const context = this._mongoCrypt.makeExplicitEncryptionContext(valueBuffer, contextOptions);
    const timeoutContext = this._timeoutMS != null ? timeout_1.TimeoutContext.create((0, 
    utils_1.resolveTimeoutOptions)(this._client, {
     timeoutMS: this._timeoutMS
    })) : undefined;
    const {v: v} = (0, bson_1.deserialize)(await stateMachine.execute(this, context, {
     timeoutContext: timeoutContext
    }));
    return v;
   }
  }
  exports.ClientEncryption = ClientEncryption;
  function autoSelectSocketOptions(baseOptions) {
   const options = {};
   if ("autoSelectFamily" in baseOptions) {
    options.autoSelectFamily = baseOptions.autoSelectFamily;
   }
   if ("autoSelectFamilyAttemptTimeout" in baseOptions) {
    options.autoSelectFamilyAttemptTimeout = baseOptions.autoSelectFamilyAttemptTimeout;
   }
   return options;
  }
 },
 8895: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.MongoCryptKMSRequestNetworkTimeoutError = exports.MongoCryptAzureKMSRequestError = exports.MongoCryptCreateEncryptedCollectionError = exports.MongoCryptCreateDataKeyError = exports.MongoCryptInvalidArgumentError = exports.defaultErrorWrapper = exports.MongoCryptError = void 0;
  const error_1 = __webpack_require__(6084);
  class MongoCryptError extends error_1.MongoError {
   constructor(message, options = {}) {
    super(message, options);
   }
   get name() {
    return "MongoCryptError";
   }
  }
  exports.MongoCryptError = MongoCryptError;
  const defaultErrorWrapper = error => new MongoCryptError(error.message, {
   cause: error
  });
  exports.defaultErrorWrapper = defaultErrorWrapper;
  class MongoCryptInvalidArgumentError extends MongoCryptError {
   constructor(message) {
    super(message);
   }
   get name() {
    return "MongoCryptInvalidArgumentError";
   }
  }
  exports.MongoCryptInvalidArgumentError = MongoCryptInvalidArgumentError;
  class MongoCryptCreateDataKeyError extends MongoCryptError {
   constructor(encryptedFields, {cause: cause}) {
    super(`Unable to complete creating data keys: ${cause.message}`, {
     cause: cause
    });
    this.encryptedFields = encryptedFields;
   }
   get name() {
    return "MongoCryptCreateDataKeyError";
   }
  }
  exports.MongoCryptCreateDataKeyError = MongoCryptCreateDataKeyError;
  class MongoCryptCreateEncryptedCollectionError extends MongoCryptError {
   constructor(encryptedFields, {cause: cause}) {
    super(`Unable to create collection: ${cause.message}`, {
     cause: cause
    });
    this.encryptedFields = encryptedFields;
   }
   get name() {
    return "MongoCryptCreateEncryptedCollectionError";
   }
  }
  exports.MongoCryptCreateEncryptedCollectionError = MongoCryptCreateEncryptedCollectionError;
  class MongoCryptAzureKMSRequestError extends MongoCryptError {
   constructor(message, body) {
    super(message);
    this.body = body;
   }
   get name() {
    return "MongoCryptAzureKMSRequestError";
   }
  }
  exports.MongoCryptAzureKMSRequestError = MongoCryptAzureKMSRequestError;
  class MongoCryptKMSRequestNetworkTimeoutError extends MongoCryptError {
   get name() {
    return "MongoCryptKMSRequestNetworkTimeoutError";
   }
  }
  exports.MongoCryptKMSRequestNetworkTimeoutError = MongoCryptKMSRequestNetworkTimeoutError;
 },
 6670: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.MongocryptdManager = void 0;
  const error_1 = __webpack_require__(6084);
  class MongocryptdManager {
   static {
    this.DEFAULT_MONGOCRYPTD_URI = "mongodb://localhost:27020";
   }
   constructor(extraOptions = {}) {
    this.spawnPath = "";
    this.spawnArgs = [];
    this.uri = typeof extraOptions.mongocryptdURI === "string" && extraOptions.mongocryptdURI.length > 0 ? extraOptions.mongocryptdURI : MongocryptdManager.DEFAULT_MONGOCRYPTD_URI;
    this.bypassSpawn = !!extraOptions.mongocryptdBypassSpawn;
    if (Object.hasOwn(extraOptions, "mongocryptdSpawnPath") && extraOptions.mongocryptdSpawnPath) {
     this.spawnPath = extraOptions.mongocryptdSpawnPath;
    }
    if (Object.hasOwn(extraOptions, "mongocryptdSpawnArgs") && Array.isArray(extraOptions.mongocryptdSpawnArgs)) {
     this.spawnArgs = this.spawnArgs.concat(extraOptions.mongocryptdSpawnArgs);
    }
    if (this.spawnArgs.filter(arg => typeof arg === "string").every(arg => arg.indexOf("--idleShutdownTimeoutSecs") < 0)) {
     this.spawnArgs.push("--idleShutdownTimeoutSecs", "60");
    }
   }
   async spawn() {
    const cmdName = this.spawnPath || "mongocryptd";
    const {spawn: spawn} = __webpack_require__(5317);
    this._child = spawn(cmdName, this.spawnArgs, {
     stdio: "ignore",
     detached: true
    });
    this._child.on("error", () => {});
    this._child.unref();
   }
   async withRespawn(fn) {
    try {
     const result = await fn();
     return result;
    } catch (err) {
     const shouldSpawn = err instanceof error_1.MongoNetworkTimeoutError && !this.bypassSpawn;
     if (!shouldSpawn) {
      throw err;
     }
    }
    await this.spawn();
    const result = await fn();
    return result;
   }
  }
  exports.MongocryptdManager = MongocryptdManager;
 },
 4330: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.loadAWSCredentials = loadAWSCredentials;
  const aws_temporary_credentials_1 = __webpack_require__(3061);
  async function loadAWSCredentials(kmsProviders, provider) {
   const credentialProvider = new aws_temporary_credentials_1.AWSSDKCredentialProvider(provider);
   const {SecretAccessKey: SecretAccessKey = "", AccessKeyId: AccessKeyId = "", Token: Token} = await credentialProvider.getCredentials();
   const aws = {
    secretAccessKey: SecretAccessKey,
    accessKeyId: AccessKeyId
   };
   Token != null && (aws.sessionToken = Token);
   return {
    ...kmsProviders,
    aws: aws
   };
  }
 },
 5952: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.tokenCache = exports.AzureCredentialCache = exports.AZURE_BASE_URL = void 0;
  exports.addAzureParams = addAzureParams;
  exports.prepareRequest = prepareRequest;
  exports.fetchAzureKMSToken = fetchAzureKMSToken;
  exports.loadAzureCredentials = loadAzureCredentials;
  const error_1 = __webpack_require__(6084);
  const utils_1 = __webpack_require__(3735);
  const errors_1 = __webpack_require__(8895);
  const MINIMUM_TOKEN_REFRESH_IN_MILLISECONDS = 6e3;
  exports.AZURE_BASE_URL = "http://169.254.169.254/metadata/identity/oauth2/token?";
  class AzureCredentialCache {
   constructor() {
    this.cachedToken = null;
   }
   async getToken() {
    if (this.cachedToken == null || this.needsRefresh(this.cachedToken)) {
     this.cachedToken = await this._getToken();
    }
    return {
     accessToken: this.cachedToken.accessToken
    };
   }
   needsRefresh(token) {
    const timeUntilExpirationMS = token.expiresOnTimestamp - Date.now();
    return timeUntilExpirationMS <= MINIMUM_TOKEN_REFRESH_IN_MILLISECONDS;
   }
   resetCache() {
    this.cachedToken = null;
   }
   _getToken() {
    return fetchAzureKMSToken();
   }
  }
  exports.AzureCredentialCache = AzureCredentialCache;
  exports.tokenCache = new AzureCredentialCache;
  async function parseResponse(response) {
   const {status: status, body: rawBody} = response;
   const body = (() => {
    try {
     return JSON.parse(rawBody);
    } catch {
     throw new errors_1.MongoCryptAzureKMSRequestError("Malformed JSON body in GET request.");
    }
   })();
   if (status !== 200) {
    throw new errors_1.MongoCryptAzureKMSRequestError("Unable to complete request.", body);
   }
   if (!body.access_token) {
    throw new errors_1.MongoCryptAzureKMSRequestError("Malformed response body - missing field `access_token`.");
   }
   if (!body.expires_in) {
    throw new errors_1.MongoCryptAzureKMSRequestError("Malformed response body - missing field `expires_in`.");
   }
   const expiresInMS = Number(body.expires_in) * 1e3;
   if (Number.isNaN(expiresInMS)) {
    throw new errors_1.MongoCryptAzureKMSRequestError("Malformed response body - unable to parse int from `expires_in` field.");
   }
   return {
    accessToken: body.access_token,
    expiresOnTimestamp: Date.now() + expiresInMS
   };
  }
  function addAzureParams(url, resource, username) {
   url.searchParams.append("api-version", "2018-02-01");
   url.searchParams.append("resource", resource);
   if (username) {
    url.searchParams.append("client_id", username);
   }
   return url;
  }
  function prepareRequest(options) {
   const url = new URL(options.url?.toString() ?? exports.AZURE_BASE_URL);
   addAzureParams(url, "https://vault.azure.net");
   const headers = {
    ...options.headers,
    "Content-Type": "application/json",
    Metadata: true
   };
   return {
    headers: headers,
    url: url
   };
  }
  async function fetchAzureKMSToken(options = {}) {
   const {headers: headers, url: url} = prepareRequest(options);
   try {
    const response = await (0, utils_1.get)(url, {
     headers: headers
    });
    return await parseResponse(response);
   } catch (error) {
    if (error instanceof error_1.MongoNetworkTimeoutError) {
     throw new errors_1.MongoCryptAzureKMSRequestError(`[Azure KMS] ${error.message}`);
    }
    throw error;
   }
  }
  async function loadAzureCredentials(kmsProviders) {
   const azure = await exports.tokenCache.getToken();
   return {
    ...kmsProviders,
    azure: azure
   };
  }
 },
 7725: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.loadGCPCredentials = loadGCPCredentials;
  const deps_1 = __webpack_require__(214);
  async function loadGCPCredentials(kmsProviders) {
   const gcpMetadata = (0, deps_1.getGcpMetadata)();
   if ("kModuleError" in gcpMetadata) {
    return kmsProviders;
   }
   const {access_token: accessToken} = await gcpMetadata.instance({
    property: "service-accounts/default/token"
   });
   return {
    ...kmsProviders,
    gcp: {
     accessToken: accessToken
    }
   };
  }
 },
 1423: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.isEmptyCredentials = isEmptyCredentials;
  exports.refreshKMSCredentials = refreshKMSCredentials;
  const aws_1 = __webpack_require__(4330);
  const azure_1 = __webpack_require__(5952);
  const gcp_1 = __webpack_require__(7725);
  function isEmptyCredentials(providerName, kmsProviders) {
   const provider = kmsProviders[providerName];
   if (provider == null) {
    return false;
   }
   return typeof provider === "object" && Object.keys(provider).length === 0;
  }
  async function refreshKMSCredentials(kmsProviders, credentialProviders) {
   let finalKMSProviders = kmsProviders;
   if (isEmptyCredentials("aws", kmsProviders)) {
    finalKMSProviders = await (0, aws_1.loadAWSCredentials)(finalKMSProviders, credentialProviders?.aws);
   }
   if (isEmptyCredentials("gcp", kmsProviders)) {
    finalKMSProviders = await (0, gcp_1.loadGCPCredentials)(finalKMSProviders);
   }
   if (isEmptyCredentials("azure", kmsProviders)) {
    finalKMSProviders = await (0, azure_1.loadAzureCredentials)(finalKMSProviders);
   }
   return finalKMSProviders;
  }
 },
 6421: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.StateMachine = void 0;
  const fs = __webpack_require__(1943);
  const net = __webpack_require__(9278);
  const process = __webpack_require__(932);
  const tls = __webpack_require__(4756);
  const bson_1 = __webpack_require__(9206);
  const abstract_cursor_1 = __webpack_require__(4728);
  const deps_1 = __webpack_require__(214);
  const error_1 = __webpack_require__(6084);
  const timeout_1 = __webpack_require__(125);
  const utils_1 = __webpack_require__(3735);
  const client_encryption_1 = __webpack_require__(5087);
  const errors_1 = __webpack_require__(8895);
  let socks = null;
  function loadSocks() {
   if (socks == null) {
    const socksImport = (0, deps_1.getSocks)();
    if ("kModuleError" in socksImport) {
     throw socksImport.kModuleError;
    }
    socks = socksImport;
   }
   return socks;
  }
  const MONGOCRYPT_CTX_ERROR = 0;
  const MONGOCRYPT_CTX_NEED_MONGO_COLLINFO = 1;
  const MONGOCRYPT_CTX_NEED_MONGO_MARKINGS = 2;
  const MONGOCRYPT_CTX_NEED_MONGO_KEYS = 3;
  const MONGOCRYPT_CTX_NEED_KMS_CREDENTIALS = 7;
  const MONGOCRYPT_CTX_NEED_KMS = 4;
  const MONGOCRYPT_CTX_READY = 5;
  const MONGOCRYPT_CTX_DONE = 6;
  const HTTPS_PORT = 443;
  const stateToString = new Map([ [ MONGOCRYPT_CTX_ERROR, "MONGOCRYPT_CTX_ERROR" ], [ MONGOCRYPT_CTX_NEED_MONGO_COLLINFO, "MONGOCRYPT_CTX_NEED_MONGO_COLLINFO" ], [ MONGOCRYPT_CTX_NEED_MONGO_MARKINGS, "MONGOCRYPT_CTX_NEED_MONGO_MARKINGS" ], [ MONGOCRYPT_CTX_NEED_MONGO_KEYS, "MONGOCRYPT_CTX_NEED_MONGO_KEYS" ], [ MONGOCRYPT_CTX_NEED_KMS_CREDENTIALS, "MONGOCRYPT_CTX_NEED_KMS_CREDENTIALS" ], [ MONGOCRYPT_CTX_NEED_KMS, "MONGOCRYPT_CTX_NEED_KMS" ], [ MONGOCRYPT_CTX_READY, "MONGOCRYPT_CTX_READY" ], [ MONGOCRYPT_CTX_DONE, "MONGOCRYPT_CTX_DONE" ] ]);
  const INSECURE_TLS_OPTIONS = [ "tlsInsecure", "tlsAllowInvalidCertificates", "tlsAllowInvalidHostnames" ];
  function debug(msg) {
   if (process.env.MONGODB_CRYPT_DEBUG) {
    console.error(msg);
   }
  }
  let EMPTY_V;
  class StateMachine {
   constructor(options, bsonOptions = (0, bson_1.pluckBSONSerializeOptions)(options)) {
    this.options = options;
    this.bsonOptions = bsonOptions;
   }
   async execute(executor, context, options) {
    const keyVaultNamespace = executor._keyVaultNamespace;
    const keyVaultClient = executor._keyVaultClient;
    const metaDataClient = executor._metaDataClient;
    const mongocryptdClient = executor._mongocryptdClient;
    const mongocryptdManager = executor._mongocryptdManager;
    let result = null;
    const getStatus = () => context.status;
    const getState = () => context.state;
    while (getState() !== MONGOCRYPT_CTX_DONE && getState() !== MONGOCRYPT_CTX_ERROR) {
     options.signal?.throwIfAborted();
     debug(`[context#${context.id}] ${stateToString.get(getState()) || getState()}`);
     switch (getState()) {
     case MONGOCRYPT_CTX_NEED_MONGO_COLLINFO:
      {
       const filter = (0, bson_1.deserialize)(context.nextMongoOperation());
       if (!metaDataClient) {
        throw new errors_1.MongoCryptError("unreachable state machine state: entered MONGOCRYPT_CTX_NEED_MONGO_COLLINFO but metadata client is undefined");
       }
       const collInfoCursor = this.fetchCollectionInfo(metaDataClient, context.ns, filter, options);
       for await (const collInfo of collInfoCursor) {
        context.addMongoOperationResponse((0, bson_1.serialize)(collInfo));
        if (getState() === MONGOCRYPT_CTX_ERROR) break;
       }
       if (getState() === MONGOCRYPT_CTX_ERROR) break;
       context.finishMongoOperation();
       break;
      }

     case MONGOCRYPT_CTX_NEED_MONGO_MARKINGS:
      {
       const command = context.nextMongoOperation();
       if (getState() === MONGOCRYPT_CTX_ERROR) break;
       if (!mongocryptdClient) {
        throw new errors_1.MongoCryptError("unreachable state machine state: entered MONGOCRYPT_CTX_NEED_MONGO_MARKINGS but mongocryptdClient is undefined");
       }
       const markedCommand = mongocryptdManager ? await mongocryptdManager.withRespawn(this.markCommand.bind(this, mongocryptdClient, context.ns, command, options)) : await this.markCommand(mongocryptdClient, context.ns, command, options);
       context.addMongoOperationResponse(markedCommand);
       context.finishMongoOperation();
       break;
      }

     case MONGOCRYPT_CTX_NEED_MONGO_KEYS:
      {
       const filter = context.nextMongoOperation();
       const keys = await this.fetchKeys(keyVaultClient, keyVaultNamespace, filter, options);
       if (keys.length === 0) {
        result = EMPTY_V ??= (0, bson_1.serialize)({
         v: []
        });
       }
       for (const key of keys) {
        context.addMongoOperationResponse((0, bson_1.serialize)(key));
       }
       context.finishMongoOperation();
       break;
      }

     case MONGOCRYPT_CTX_NEED_KMS_CREDENTIALS:
      {
       const kmsProviders = await executor.askForKMSCredentials();
       context.provideKMSProviders((0, bson_1.serialize)(kmsProviders));
       break;
      }

     case MONGOCRYPT_CTX_NEED_KMS:
      {
       await Promise.all(this.requests(context, options));
       context.finishKMSRequests();
       break;
      }

     case MONGOCRYPT_CTX_READY:
      {
       const finalizedContext = context.finalize();
       if (getState() === MONGOCRYPT_CTX_ERROR) {
        const message = getStatus().message || "Finalization error";
        throw new errors_1.MongoCryptError(message);
       }
       result = finalizedContext;
       break;
      }

     default:
      throw new errors_1.MongoCryptError(`Unknown state: ${getState()}`);
     }
    }
    if (getState() === MONGOCRYPT_CTX_ERROR || result == null) {
     const message = getStatus().message;
     if (!message) {
      debug(`unidentifiable error in MongoCrypt - received an error status from \`libmongocrypt\` but received no error message.`);
     }
     throw new errors_1.MongoCryptError(message ?? "unidentifiable error in MongoCrypt - received an error status from `libmongocrypt` but received no error message.");
    }
    return result;
   }
   async kmsRequest(request, options) {
    const parsedUrl = request.endpoint.split(":");
    const port = parsedUrl[1] != null ? Number.parseInt(parsedUrl[1], 10) : HTTPS_PORT;
    const socketOptions = {
     host: parsedUrl[0],
     servername: parsedUrl[0],
     port: port,
     ...(0, client_encryption_1.autoSelectSocketOptions)(this.options.socketOptions || {})
    };
    const message = request.message;
    const buffer = new utils_1.BufferPool;
    let netSocket;
    let socket;
    function destroySockets() {
     for (const sock of [ socket, netSocket ]) {
      if (sock) {
       sock.destroy();
      }
     }
    }
    function onerror(cause) {
     return new errors_1.MongoCryptError("KMS request failed", {
      cause: cause
     });
    }
    function onclose() {
     return new errors_1.MongoCryptError("KMS request closed");
    }
    const tlsOptions = this.options.tlsOptions;
    if (tlsOptions) {
     const kmsProvider = request.kmsProvider;
     const providerTlsOptions = tlsOptions[kmsProvider];
     if (providerTlsOptions) {
      const error = this.validateTlsOptions(kmsProvider, providerTlsOptions);
      if (error) {
       throw error;
      }
      try {
       await this.setTlsOptions(providerTlsOptions, socketOptions);
      } catch (err) {
       throw onerror(err);
      }
     }
    }
    let abortListener;
    let kmsRequestTimeout;
    try {
     options?.signal?.throwIfAborted();
     if (this.options.kmsConnectCallback) {
      const remainingTimeMS = options?.timeoutContext?.csotEnabled() ? options.timeoutContext.getRemainingTimeMSOrThrow(`KMS request timed out after ${options.timeoutContext.timeoutMS}ms`) : undefined;
      const timeoutMS = Number.isFinite(remainingTimeMS) ? remainingTimeMS : undefined;
      const controller = new AbortController;
      const forwardAbort = (0, utils_1.addAbortListener)(options?.signal, function() {
       controller.abort(this.reason);
      });
      const connectPromise = this.options.kmsConnectCallback({
       host: socketOptions.host,
       port: socketOptions.port,
       timeoutMS: timeoutMS,
       signal: controller.signal
      });
      connectPromise.then(resolvedSocket => {
       if (controller.signal.aborted) resolvedSocket.destroy();
      }, () => null);
      const timeout = timeoutMS ? timeout_1.Timeout.expires(timeoutMS) : undefined;
      try {
       socketOptions.socket = timeout ? await Promise.race([ connectPromise, timeout ]) : await connectPromise;
      } catch (err) {
       if (timeout_1.TimeoutError.is(err)) {
        const timeoutError = new error_1.MongoOperationTimeoutError("KMS request timed out");
        controller.abort(timeoutError);
        throw timeoutError;
       }
       throw onerror(err);
      } finally {
       timeout?.clear();
       forwardAbort?.[utils_1.kDispose]();
      }
     } else if (this.options.proxyOptions && this.options.proxyOptions.proxyHost) {
      netSocket = new net.Socket;
      const {promise: willConnect, reject: rejectOnNetSocketError, resolve: resolveOnNetSocketConnect} = (0, 
      utils_1.promiseWithResolvers)();
      netSocket.once("error", err => rejectOnNetSocketError(onerror(err))).once("close", () => rejectOnNetSocketError(onclose())).once("connect", () => resolveOnNetSocketConnect());
      const netSocketOptions = {
       ...socketOptions,
       host: this.options.proxyOptions.proxyHost,
       port: this.options.proxyOptions.proxyPort || 1080
      };
      netSocket.connect(netSocketOptions);
      await willConnect;
      try {
       socks ??= loadSocks();
       socketOptions.socket = (await socks.SocksClient.createConnection({
        existing_socket: netSocket,
        command: "connect",
        destination: {
         host: socketOptions.host,
         port: socketOptions.port
        },
        proxy: {
         host: "iLoveJavaScript",
         port: 0,
         type: 5,
         userId: this.options.proxyOptions.proxyUsername,
         password: this.options.proxyOptions.proxyPassword
        }
       })).socket;
      } catch (err) {
       throw onerror(err);
      }
     }
     socket = tls.connect(socketOptions, () => {
      socket.write(message);
     });
     const {promise: willResolveKmsRequest, reject: rejectOnTlsSocketError, resolve: resolve} = (0, 
     utils_1.promiseWithResolvers)();
     abortListener = (0, utils_1.addAbortListener)(options?.signal, function() {
      destroySockets();
      rejectOnTlsSocketError(this.reason);
     });
     socket.once("error", err => rejectOnTlsSocketError(onerror(err))).once("close", () => rejectOnTlsSocketError(onclose())).on("data", data => {
      buffer.append(data);
      while (request.bytesNeeded > 0 && buffer.length) {
       const bytesNeeded = Math.min(request.bytesNeeded, buffer.length);
       request.addResponse(buffer.read(bytesNeeded));
      }
      if (request.bytesNeeded <= 0) {
       resolve();
      }
     });
     const remainingTimeMS = options?.timeoutContext?.csotEnabled() ? options.timeoutContext.getRemainingTimeMSOrThrow(`KMS request timed out after ${options.timeoutContext.timeoutMS}ms`) : undefined;
     const timeoutMS = Number.isFinite(remainingTimeMS) ? remainingTimeMS : undefined;
     kmsRequestTimeout = timeoutMS ? timeout_1.Timeout.expires(timeoutMS) : undefined;
     await (kmsRequestTimeout ? Promise.race([ willResolveKmsRequest, kmsRequestTimeout ]) : willResolveKmsRequest);
    } catch (error) {
     if (timeout_1.TimeoutError.is(error)) throw new error_1.MongoOperationTimeoutError("KMS request timed out");
     throw error;
    } finally {
     destroySockets();
     abortListener?.[utils_1.kDispose]();
     kmsRequestTimeout?.clear();
    }
   }
   * requests(context, options) {
    for (let request = context.nextKMSRequest(); request != null; request = context.nextKMSRequest()) {
     yield this.kmsRequest(request, options);
    }
   }
   validateTlsOptions(kmsProvider, tlsOptions) {
    const tlsOptionNames = Object.keys(tlsOptions);
    for (const option of INSECURE_TLS_OPTIONS) {
     if (tlsOptionNames.includes(option)) {
      return new errors_1.MongoCryptError(`Insecure TLS options prohibited for ${kmsProvider}: ${option}`);
     }
    }
   }
   async setTlsOptions(tlsOptions, options) {
    if (tlsOptions.secureContext) {
     options.secureContext = tlsOptions.secureContext;
    }
    if (tlsOptions.tlsCertificateKeyFile) {
     const cert = await fs.readFile(tlsOptions.tlsCertificateKeyFile);
     options.cert = options.key = cert;
    }
    if (tlsOptions.tlsCAFile) {
     options.ca = await fs.readFile(tlsOptions.tlsCAFile);
    }
    if (tlsOptions.tlsCertificateKeyFilePassword) {
     options.passphrase = tlsOptions.tlsCertificateKeyFilePassword;
    }
   }
   fetchCollectionInfo(client, ns, filter, options) {
    const {db: db} = utils_1.MongoDBCollectionNamespace.fromString(ns);
    const cursor = client.db(db).listCollections(filter, {
     promoteLongs: false,
     promoteValues: false,
     timeoutContext: options?.timeoutContext && new abstract_cursor_1.CursorTimeoutContext(options?.timeoutContext, Symbol()),
     signal: options?.signal,
     nameOnly: false
    });
    return cursor;
   }
   async markCommand(client, ns, command, options) {
    const {db: db} = utils_1.MongoDBCollectionNamespace.fromString(ns);
    const bsonOptions = {
     promoteLongs: false,
     promoteValues: false
    };
    const rawCommand = (0, bson_1.deserialize)(command, bsonOptions);
    const commandOptions = {
     timeoutMS: undefined,
     signal: undefined
    };
    if (options?.timeoutContext?.csotEnabled()) {
     commandOptions.timeoutMS = options.timeoutContext.remainingTimeMS;
    }
    if (options?.signal) {
     commandOptions.signal = options.signal;
    }
    const response = await client.db(db).command(rawCommand, {
     ...bsonOptions,
     ...commandOptions
    });
    return (0, bson_1.serialize)(response, this.bsonOptions);
   }
   fetchKeys(client, keyVaultNamespace, filter, options) {
    const {db: dbName, collection: collectionName} = utils_1.MongoDBCollectionNamespace.fromString(keyVaultNamespace);
    const commandOptions = {
     timeoutContext: undefined,
     signal: undefined
    };
    if (options?.timeoutContext != null) {
     commandOptions.timeoutContext = new abstract_cursor_1.CursorTimeoutContext(options.timeoutContext, Symbol());
    }
    if (options?.signal != null) {
     commandOptions.signal = options.signal;
    }
    return client.db(dbName).collection(collectionName, {
     readConcern: {
      level: "majority"
     }
    }).find((0, bson_1.deserialize)(filter), commandOptions).toArray();
   }
  }
  exports.StateMachine = StateMachine;
 },
 6795: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.AuthProvider = exports.AuthContext = void 0;
  const error_1 = __webpack_require__(6084);
  class AuthContext {
   constructor(connection, credentials, options) {
    this.reauthenticating = false;
    this.connection = connection;
    this.credentials = credentials;
    this.options = options;
   }
  }
  exports.AuthContext = AuthContext;
  class AuthProvider {
   async prepare(handshakeDoc, _authContext) {
    return handshakeDoc;
   }
   async reauth(context) {
    if (context.reauthenticating) {
     throw new error_1.MongoRuntimeError("Reauthentication already in progress.");
    }
    try {
     context.reauthenticating = true;
     await this.auth(context);
    } finally {
     context.reauthenticating = false;
    }
   }
  }
  exports.AuthProvider = AuthProvider;
 },
 246: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.aws4Sign = aws4Sign;
  const bson_1 = __webpack_require__(9206);
  const getHexSha256 = async str => {
   const data = stringToBuffer(str);
   const hashBuffer = await crypto.subtle.digest("SHA-256", data);
   const hashHex = bson_1.ByteUtils.toHex(new Uint8Array(hashBuffer));
   return hashHex;
  };
  const getHmacSha256 = async (key, str) => {
   let keyData;
   if (typeof key === "string") {
    keyData = stringToBuffer(key);
   } else {
    keyData = key;
   }
   const importedKey = await crypto.subtle.importKey("raw", keyData, {
    name: "HMAC",
    hash: {
     name: "SHA-256"
    }
   }, false, [ "sign" ]);
   const strData = stringToBuffer(str);
   const signature = await crypto.subtle.sign("HMAC", importedKey, strData);
   const digest = new Uint8Array(signature);
   return digest;
  };
  const convertHeaderValue = value => value.toString().trim().replace(/\s+/g, " ");
  function stringToBuffer(str) {
   const data = new Uint8Array(bson_1.ByteUtils.utf8ByteLength(str));
   bson_1.ByteUtils.encodeUTF8Into(data, str, 0);
   return data;
  }
  async function aws4Sign(options, credentials) {
   const date = options.date;
   const requestDateTime = date.toISOString().replace(/[:-]|\.\d{3}/g, "");
   const requestDate = requestDateTime.substring(0, 8);
   const method = options.method;
   const canonicalUri = options.path;
   const canonicalQuerystring = "";
   const headers = new Headers({
    "content-length": convertHeaderValue(options.headers["Content-Length"]),
    "content-type": convertHeaderValue(options.headers["Content-Type"]),
    host: convertHeaderValue(options.host),
    "x-amz-date": convertHeaderValue(requestDateTime),
    "x-mongodb-gs2-cb-flag": convertHeaderValue(options.headers["X-MongoDB-GS2-CB-Flag"]),
    "x-mongodb-server-nonce": convertHeaderValue(options.headers["X-MongoDB-Server-Nonce"])
   });
   if ("sessionToken" in credentials && credentials.sessionToken) {
    headers.append("x-amz-security-token", convertHeaderValue(credentials.sessionToken));
   }
   const canonicalHeaders = Array.from(headers.entries()).map(([key, value]) => `${key.toLowerCase()}:${value}`).sort().join("\n");
   const canonicalHeaderNames = Array.from(headers.keys()).map(header => header.toLowerCase());
   const signedHeaders = canonicalHeaderNames.sort().join(";");
   const hashedPayload = await getHexSha256(options.body);
   const canonicalRequest = [ method, canonicalUri, canonicalQuerystring, canonicalHeaders + "\n", signedHeaders, hashedPayload ].join("\n");
   const hashedCanonicalRequest = await getHexSha256(canonicalRequest);
   const algorithm = "AWS4-HMAC-SHA256";
   const credentialScope = `${requestDate}/${options.region}/${options.service}/aws4_request`;
   const stringToSign = [ algorithm, requestDateTime, credentialScope, hashedCanonicalRequest ].join("\n");
   const dateKey = await getHmacSha256("AWS4" + credentials.secretAccessKey, requestDate);
   const dateRegionKey = await getHmacSha256(dateKey, options.region);
   const dateRegionServiceKey = await getHmacSha256(dateRegionKey, options.service);
   const signingKey = await getHmacSha256(dateRegionServiceKey, "aws4_request");
   const signatureBuffer = await getHmacSha256(signingKey, stringToSign);
   const signature = bson_1.ByteUtils.toHex(signatureBuffer);
   const authorizationHeader = [ "AWS4-HMAC-SHA256 Credential=" + credentials.accessKeyId + "/" + credentialScope, "SignedHeaders=" + signedHeaders, "Signature=" + signature ].join(", ");
   return {
    Authorization: authorizationHeader,
    "X-Amz-Date": requestDateTime
   };
  }
 },
 3061: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.AWSSDKCredentialProvider = void 0;
  const process = __webpack_require__(932);
  const deps_1 = __webpack_require__(214);
  const error_1 = __webpack_require__(6084);
  class AWSSDKCredentialProvider {
   constructor(credentialsProvider) {
    if (credentialsProvider) {
     this._provider = credentialsProvider;
    }
   }
   static get awsSDK() {
    AWSSDKCredentialProvider._awsSDK ??= (0, deps_1.getAwsCredentialProvider)();
    return AWSSDKCredentialProvider._awsSDK;
   }
   get provider() {
    if ("kModuleError" in AWSSDKCredentialProvider.awsSDK) {
     throw AWSSDKCredentialProvider.awsSDK.kModuleError;
    }
    if (this._provider) {
     return this._provider;
    }
    let {AWS_STS_REGIONAL_ENDPOINTS: AWS_STS_REGIONAL_ENDPOINTS = "", AWS_REGION: AWS_REGION = ""} = process.env;
    AWS_STS_REGIONAL_ENDPOINTS = AWS_STS_REGIONAL_ENDPOINTS.toLowerCase();
    AWS_REGION = AWS_REGION.toLowerCase();
    const awsRegionSettingsExist = AWS_REGION.length !== 0 && AWS_STS_REGIONAL_ENDPOINTS.length !== 0;
    const LEGACY_REGIONS = new Set([ "ap-northeast-1", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "aws-global", "ca-central-1", "eu-central-1", "eu-north-1", "eu-west-1", "eu-west-2", "eu-west-3", "sa-east-1", "us-east-1", "us-east-2", "us-west-1", "us-west-2" ]);
    const useRegionalSts = AWS_STS_REGIONAL_ENDPOINTS === "regional" || AWS_STS_REGIONAL_ENDPOINTS === "legacy" && !LEGACY_REGIONS.has(AWS_REGION);
    this._provider = awsRegionSettingsExist && useRegionalSts ? AWSSDKCredentialProvider.awsSDK.fromNodeProviderChain({
     clientConfig: {
      region: AWS_REGION
     }
    }) : AWSSDKCredentialProvider.awsSDK.fromNodeProviderChain();
    return this._provider;
   }
   async getCredentials() {
    try {
     const creds = await this.provider();
     return {
      AccessKeyId: creds.accessKeyId,
      SecretAccessKey: creds.secretAccessKey,
      Token: creds.sessionToken,
      Expiration: creds.expiration
     };
    } catch (error) {
     throw new error_1.MongoAWSError(error.message, {
      cause: error
     });
    }
   }
  }
  exports.AWSSDKCredentialProvider = AWSSDKCredentialProvider;
 },
 6932: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.GSSAPI = exports.GSSAPICanonicalizationValue = void 0;
  exports.performGSSAPICanonicalizeHostName = performGSSAPICanonicalizeHostName;
  exports.resolveCname = resolveCname;
  const dns = __webpack_require__(2250);
  const deps_1 = __webpack_require__(214);
  const error_1 = __webpack_require__(6084);
  const utils_1 = __webpack_require__(3735);
  const auth_provider_1 = __webpack_require__(6795);
  exports.GSSAPICanonicalizationValue = Object.freeze({
   on: true,
   off: false,
   none: "none",
   forward: "forward",
   forwardAndReverse: "forwardAndReverse"
  });
  async function externalCommand(connection, command) {
   const response = await connection.command((0, utils_1.ns)("$external.$cmd"), command);
   return response;
  }
  let krb;
  class GSSAPI extends auth_provider_1.AuthProvider {
   async auth(authContext) {
    const {connection: connection, credentials: credentials} = authContext;
    if (credentials == null) {
     throw new error_1.MongoMissingCredentialsError("Credentials required for GSSAPI authentication");
    }
    const {username: username} = credentials;
    const client = await makeKerberosClient(authContext);
    const payload = await client.step("");
    const saslStartResponse = await externalCommand(connection, saslStart(payload));
    const negotiatedPayload = await negotiate(client, 10, saslStartResponse.payload);
    const saslContinueResponse = await externalCommand(connection, saslContinue(negotiatedPayload, saslStartResponse.conversationId));
    const finalizePayload = await finalize(client, username, saslContinueResponse.payload);
    await externalCommand(connection, {
     saslContinue: 1,
     conversationId: saslContinueResponse.conversationId,
     payload: finalizePayload
    });
   }
  }
  exports.GSSAPI = GSSAPI;
  async function makeKerberosClient({options: {hostAddress: hostAddress, runtime: runtime}, credentials: credentials}) {
   if (!hostAddress || typeof hostAddress.host !== "string" || !credentials) {
    throw new error_1.MongoInvalidArgumentError("Connection must have host and port and credentials defined.");
   }
   const {os: os} = await runtime;
   loadKrb();
   if ("kModuleError" in krb) {
    throw krb["kModuleError"];
   }
   const {initializeClient: initializeClient} = krb;
   const {username: username, password: password} = credentials;
   const mechanismProperties = credentials.mechanismProperties;
   const serviceName = mechanismProperties.SERVICE_NAME ?? "mongodb";
   const host = await performGSSAPICanonicalizeHostName(hostAddress.host, mechanismProperties);
   const initOptions = {};
   if (password != null) {
    Object.assign(initOptions, {
     user: username,
     password: password
    });
   }
   const spnHost = mechanismProperties.SERVICE_HOST ?? host;
   let spn = `${serviceName}${os.platform() === "win32" ? "/" : "@"}${spnHost}`;
   if ("SERVICE_REALM" in mechanismProperties) {
    spn = `${spn}@${mechanismProperties.SERVICE_REALM}`;
   }
   return await initializeClient(spn, initOptions);
  }
  function saslStart(payload) {
   return {
    saslStart: 1,
    mechanism: "GSSAPI",
    payload: payload,
    autoAuthorize: 1
   };
  }
  function saslContinue(payload, conversationId) {
   return {
    saslContinue: 1,
    conversationId: conversationId,
    payload: payload
   };
  }
  async function negotiate(client, retries, payload) {
   try {
    const response = await client.step(payload);
    return response || "";
   } catch (error) {
    if (retries === 0) {
     throw error;
    }
    return await negotiate(client, retries - 1, payload);
   }
  }
  async function finalize(client, user, payload) {
   const response = await client.unwrap(payload);
   return await client.wrap(response || "", {
    user: user
   });
  }
  async function performGSSAPICanonicalizeHostName(host, mechanismProperties) {
   const mode = mechanismProperties.CANONICALIZE_HOST_NAME;
   if (!mode || mode === exports.GSSAPICanonicalizationValue.none) {
    return host;
   }
   if (mode === exports.GSSAPICanonicalizationValue.on || mode === exports.GSSAPICanonicalizationValue.forwardAndReverse) {
    const {address: address} = await dns.promises.lookup(host);
    try {
     const results = await dns.promises.resolve(address, "PTR");
     return results.length > 0 ? results[0] : host;
    } catch {
     return await resolveCname(host);
    }
   } else {
    return await resolveCname(host);
   }
  }
  async function resolveCname(host) {
   try {
    const results = await dns.promises.resolve(host, "CNAME");
    return results.length > 0 ? results[0] : host;
   } catch {
    return host;
   }
  }
  function loadKrb() {
   if (!krb) {
    krb = (0, deps_1.getKerberos)();
   }
  }
 },
 904: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.MongoCredentials = exports.DEFAULT_ALLOWED_HOSTS = void 0;
  const error_1 = __webpack_require__(6084);
  const gssapi_1 = __webpack_require__(6932);
  const providers_1 = __webpack_require__(6699);
  function getDefaultAuthMechanism(hello) {
   if (hello) {
    if (Array.isArray(hello.saslSupportedMechs)) {
     return hello.saslSupportedMechs.includes(providers_1.AuthMechanism.MONGODB_SCRAM_SHA256) ? providers_1.AuthMechanism.MONGODB_SCRAM_SHA256 : providers_1.AuthMechanism.MONGODB_SCRAM_SHA1;
    }
   }
   return providers_1.AuthMechanism.MONGODB_SCRAM_SHA256;
  }
  const ALLOWED_ENVIRONMENT_NAMES = [ "test", "azure", "gcp", "k8s" ];
  const ALLOWED_HOSTS_ERROR = "Auth mechanism property ALLOWED_HOSTS must be an array of strings.";
  exports.DEFAULT_ALLOWED_HOSTS = [ "*.mongodb.net", "*.mongodb-qa.net", "*.mongodb-dev.net", "*.mongodbgov.net", "localhost", "127.0.0.1", "::1", "*.mongo.com" ];
  const TOKEN_RESOURCE_MISSING_ERROR = "TOKEN_RESOURCE must be set in the auth mechanism properties when ENVIRONMENT is azure or gcp.";
  class MongoCredentials {
   constructor(options) {
    this.username = options.username ?? "";
    this.password = options.password;
    this.source = options.source;
    if (!this.source && options.db) {
     this.source = options.db;
    }
    this.mechanism = options.mechanism || providers_1.AuthMechanism.MONGODB_DEFAULT;
    this.mechanismProperties = options.mechanismProperties || {};
    if (this.mechanism === providers_1.AuthMechanism.MONGODB_OIDC && !this.mechanismProperties.ALLOWED_HOSTS) {
     this.mechanismProperties = {
      ...this.mechanismProperties,
      ALLOWED_HOSTS: exports.DEFAULT_ALLOWED_HOSTS
     };
    }
    Object.freeze(this.mechanismProperties);
    Object.freeze(this);
   }
   equals(other) {
    return this.mechanism === other.mechanism && this.username === other.username && this.password === other.password && this.source === other.source;
   }
   resolveAuthMechanism(hello) {
    if (this.mechanism.match(/DEFAULT/i)) {
     return new MongoCredentials({
      username: this.username,
      password: this.password,
      source: this.source,
      mechanism: getDefaultAuthMechanism(hello),
      mechanismProperties: this.mechanismProperties
     });
    }
    return this;
   }
   validate() {
    if ((this.mechanism === providers_1.AuthMechanism.MONGODB_GSSAPI || this.mechanism === providers_1.AuthMechanism.MONGODB_PLAIN || this.mechanism === providers_1.AuthMechanism.MONGODB_SCRAM_SHA1 || this.mechanism === providers_1.AuthMechanism.MONGODB_SCRAM_SHA256) && !this.username) {
     throw new error_1.MongoMissingCredentialsError(`Username required for mechanism '${this.mechanism}'`);
    }
    if (this.mechanism === providers_1.AuthMechanism.MONGODB_OIDC) {
     if (this.username && this.mechanismProperties.ENVIRONMENT && this.mechanismProperties.ENVIRONMENT !== "azure") {
      throw new error_1.MongoInvalidArgumentError(`username and ENVIRONMENT '${this.mechanismProperties.ENVIRONMENT}' may not be used together for mechanism '${this.mechanism}'.`);
     }
     if (this.username && this.password) {
      throw new error_1.MongoInvalidArgumentError(`No password is allowed in ENVIRONMENT '${this.mechanismProperties.ENVIRONMENT}' for '${this.mechanism}'.`);
     }
     if ((this.mechanismProperties.ENVIRONMENT === "azure" || this.mechanismProperties.ENVIRONMENT === "gcp") && !this.mechanismProperties.TOKEN_RESOURCE) {
      throw new error_1.MongoInvalidArgumentError(TOKEN_RESOURCE_MISSING_ERROR);
     }
     if (this.mechanismProperties.ENVIRONMENT && !ALLOWED_ENVIRONMENT_NAMES.includes(this.mechanismProperties.ENVIRONMENT)) {
      throw new error_1.MongoInvalidArgumentError(`Currently only a ENVIRONMENT in ${ALLOWED_ENVIRONMENT_NAMES.join(",")} is supported for mechanism '${this.mechanism}'.`);
     }
     if (!this.mechanismProperties.ENVIRONMENT && !this.mechanismProperties.OIDC_CALLBACK && !this.mechanismProperties.OIDC_HUMAN_CALLBACK) {
      throw new error_1.MongoInvalidArgumentError(`Either a ENVIRONMENT, OIDC_CALLBACK, or OIDC_HUMAN_CALLBACK must be specified for mechanism '${this.mechanism}'.`);
     }
     if (this.mechanismProperties.ENVIRONMENT && (this.mechanismProperties.OIDC_CALLBACK || this.mechanismProperties.OIDC_HUMAN_CALLBACK)) {
      throw new error_1.MongoInvalidArgumentError(`ENVIRONMENT may not be used together with OIDC_CALLBACK or OIDC_HUMAN_CALLBACK for mechanism '${this.mechanism}'.`);
     }
     if (this.mechanismProperties.ALLOWED_HOSTS) {
      const hosts = this.mechanismProperties.ALLOWED_HOSTS;
      if (!Array.isArray(hosts)) {
       throw new error_1.MongoInvalidArgumentError(ALLOWED_HOSTS_ERROR);
      }
      for (const host of hosts) {
       if (typeof host !== "string") {
        throw new error_1.MongoInvalidArgumentError(ALLOWED_HOSTS_ERROR);
       }
      }
     }
    }
    if (providers_1.AUTH_MECHS_AUTH_SRC_EXTERNAL.has(this.mechanism)) {
     if (this.source != null && this.source !== "$external") {
      throw new error_1.MongoAPIError(`Invalid source '${this.source}' for mechanism '${this.mechanism}' specified.`);
     }
    }
    if (this.mechanism === providers_1.AuthMechanism.MONGODB_PLAIN && this.source == null) {
     throw new error_1.MongoAPIError("PLAIN Authentication Mechanism needs an auth source");
    }
    if (this.mechanism === providers_1.AuthMechanism.MONGODB_X509 && this.password != null) {
     if (this.password === "") {
      Reflect.set(this, "password", undefined);
      return;
     }
     throw new error_1.MongoAPIError(`Password not allowed for mechanism MONGODB-X509`);
    }
    const canonicalization = this.mechanismProperties.CANONICALIZE_HOST_NAME ?? false;
    if (!Object.values(gssapi_1.GSSAPICanonicalizationValue).includes(canonicalization)) {
     throw new error_1.MongoAPIError(`Invalid CANONICALIZE_HOST_NAME value: ${canonicalization}`);
    }
   }
   static merge(creds, options) {
    return new MongoCredentials({
     username: options.username ?? creds?.username ?? "",
     password: options.password ?? creds?.password ?? "",
     mechanism: options.mechanism ?? creds?.mechanism ?? providers_1.AuthMechanism.MONGODB_DEFAULT,
     mechanismProperties: options.mechanismProperties ?? creds?.mechanismProperties ?? {},
     source: options.source ?? options.db ?? creds?.source ?? "admin"
    });
   }
  }
  exports.MongoCredentials = MongoCredentials;
 },
 1997: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.MongoDBAWS = void 0;
  const bson_1 = __webpack_require__(9206);
  const BSON = __webpack_require__(9206);
  const error_1 = __webpack_require__(6084);
  const utils_1 = __webpack_require__(3735);
  const auth_provider_1 = __webpack_require__(6795);
  const aws_temporary_credentials_1 = __webpack_require__(3061);
  const aws4_1 = __webpack_require__(246);
  const mongo_credentials_1 = __webpack_require__(904);
  const providers_1 = __webpack_require__(6699);
  const ASCII_N = 110;
  const bsonOptions = {
   useBigInt64: false,
   promoteLongs: true,
   promoteValues: true,
   promoteBuffers: false,
   bsonRegExp: false
  };
  class MongoDBAWS extends auth_provider_1.AuthProvider {
   constructor(credentialProvider) {
    super();
    this.credentialFetcher = new aws_temporary_credentials_1.AWSSDKCredentialProvider(credentialProvider);
   }
   async auth(authContext) {
    const {connection: connection} = authContext;
    if (!authContext.credentials) {
     throw new error_1.MongoMissingCredentialsError("AuthContext must provide credentials.");
    }
    authContext.credentials = await makeTempCredentials(authContext.credentials, this.credentialFetcher);
    const {credentials: credentials} = authContext;
    const accessKeyId = credentials.username;
    const secretAccessKey = credentials.password;
    const sessionToken = credentials.mechanismProperties.AWS_SESSION_TOKEN;
    const awsCredentials = sessionToken ? {
     accessKeyId: accessKeyId,
     secretAccessKey: secretAccessKey,
     sessionToken: sessionToken
    } : {
     accessKeyId: accessKeyId,
     secretAccessKey: secretAccessKey
    };
    const db = credentials.source;
    const nonce = await (0, utils_1.randomBytes)(32);
    const saslStart = {
     saslStart: 1,
     mechanism: "MONGODB-AWS",
     payload: BSON.serialize({
      r: nonce,
      p: ASCII_N
     }, bsonOptions)
    };
    const saslStartResponse = await connection.command((0, utils_1.ns)(`${db}.$cmd`), saslStart, undefined);
    const serverResponse = BSON.deserialize(saslStartResponse.payload.buffer, bsonOptions);
    const host = serverResponse.h;
    const serverNonce = serverResponse.s.buffer;
    if (serverNonce.length !== 64) {
     throw new error_1.MongoRuntimeError(`Invalid server nonce length ${serverNonce.length}, expected 64`);
    }
    if (!bson_1.ByteUtils.equals(serverNonce.subarray(0, nonce.byteLength), nonce)) {
     throw new error_1.MongoRuntimeError("Server nonce does not begin with client nonce");
    }
    if (host.length < 1 || host.length > 255 || host.indexOf("..") !== -1) {
     throw new error_1.MongoRuntimeError(`Server returned an invalid host: "${host}"`);
    }
    const body = "Action=GetCallerIdentity&Version=2011-06-15";
    const headers = await (0, aws4_1.aws4Sign)({
     method: "POST",
     host: host,
     region: deriveRegion(serverResponse.h),
     service: "sts",
     headers: {
      "Content-Type": "application/x-www-form-urlencoded",
      "Content-Length": body.length,
      "X-MongoDB-Server-Nonce": bson_1.ByteUtils.toBase64(serverNonce),
      "X-MongoDB-GS2-CB-Flag": "n"
     },
     path: "/",
     body: body,
     date: new Date
    }, awsCredentials);
    const payload = {
     a: headers.Authorization,
     d: headers["X-Amz-Date"]
    };
    if (sessionToken) {
     payload.t = sessionToken;
    }
    const saslContinue = {
     saslContinue: 1,
     conversationId: saslStartResponse.conversationId,
     payload: BSON.serialize(payload, bsonOptions)
    };
    await connection.command((0, utils_1.ns)(`${db}.$cmd`), saslContinue, undefined);
   }
  }
  exports.MongoDBAWS = MongoDBAWS;
  async function makeTempCredentials(credentials, awsCredentialFetcher) {
   function makeMongoCredentialsFromAWSTemp(creds) {
    if (!creds.AccessKeyId || !creds.SecretAccessKey) {
     throw new error_1.MongoMissingCredentialsError("Could not obtain temporary MONGODB-AWS credentials");
    }
    return new mongo_credentials_1.MongoCredentials({
     username: creds.AccessKeyId,
     password: creds.SecretAccessKey,
     source: credentials.source,
     mechanism: providers_1.AuthMechanism.MONGODB_AWS,
     mechanismProperties: {
      AWS_SESSION_TOKEN: creds.Token
     }
    });
   }
   const temporaryCredentials = await awsCredentialFetcher.getCredentials();
   return makeMongoCredentialsFromAWSTemp(temporaryCredentials);
  }
  function deriveRegion(host) {
   const parts = host.split(".");
   if (parts.length === 1 || parts[1] === "amazonaws") {
    return "us-east-1";
   }
   return parts[1];
  }
 },
 5675: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.MongoDBOIDC = exports.OIDC_WORKFLOWS = exports.OIDC_VERSION = void 0;
  const error_1 = __webpack_require__(6084);
  const auth_provider_1 = __webpack_require__(6795);
  const automated_callback_workflow_1 = __webpack_require__(7772);
  const azure_machine_workflow_1 = __webpack_require__(7113);
  const gcp_machine_workflow_1 = __webpack_require__(5522);
  const k8s_machine_workflow_1 = __webpack_require__(32);
  const token_cache_1 = __webpack_require__(8436);
  const token_machine_workflow_1 = __webpack_require__(7999);
  const MISSING_CREDENTIALS_ERROR = "AuthContext must provide credentials.";
  exports.OIDC_VERSION = 1;
  exports.OIDC_WORKFLOWS = new Map;
  exports.OIDC_WORKFLOWS.set("test", () => new automated_callback_workflow_1.AutomatedCallbackWorkflow(new token_cache_1.TokenCache, token_machine_workflow_1.tokenMachineCallback));
  exports.OIDC_WORKFLOWS.set("azure", () => new automated_callback_workflow_1.AutomatedCallbackWorkflow(new token_cache_1.TokenCache, azure_machine_workflow_1.azureCallback));
  exports.OIDC_WORKFLOWS.set("gcp", () => new automated_callback_workflow_1.AutomatedCallbackWorkflow(new token_cache_1.TokenCache, gcp_machine_workflow_1.gcpCallback));
  exports.OIDC_WORKFLOWS.set("k8s", () => new automated_callback_workflow_1.AutomatedCallbackWorkflow(new token_cache_1.TokenCache, k8s_machine_workflow_1.k8sCallback));
  class MongoDBOIDC extends auth_provider_1.AuthProvider {
   constructor(workflow) {
    super();
    if (!workflow) {
     throw new error_1.MongoInvalidArgumentError("No workflow provided to the OIDC auth provider.");
    }
    this.workflow = workflow;
   }
   async auth(authContext) {
    const {connection: connection, reauthenticating: reauthenticating, response: response} = authContext;
    if (response?.speculativeAuthenticate?.done && !reauthenticating) {
     return;
    }
    const credentials = getCredentials(authContext);
    if (reauthenticating) {
     await this.workflow.reauthenticate(connection, credentials);
    } else {
     await this.workflow.execute(connection, credentials, response);
    }
   }
   async prepare(handshakeDoc, authContext) {
    const {connection: connection} = authContext;
    const credentials = getCredentials(authContext);
    const result = await this.workflow.speculativeAuth(connection, credentials);
    return {
     ...handshakeDoc,
     ...result
    };
   }
  }
  exports.MongoDBOIDC = MongoDBOIDC;
  function getCredentials(authContext) {
   const {credentials: credentials} = authContext;
   if (!credentials) {
    throw new error_1.MongoMissingCredentialsError(MISSING_CREDENTIALS_ERROR);
   }
   return credentials;
  }
 },
 7772: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.AutomatedCallbackWorkflow = void 0;
  const error_1 = __webpack_require__(6084);
  const timeout_1 = __webpack_require__(125);
  const mongodb_oidc_1 = __webpack_require__(5675);
  const callback_workflow_1 = __webpack_require__(7753);
  class AutomatedCallbackWorkflow extends callback_workflow_1.CallbackWorkflow {
   constructor(cache, callback) {
    super(cache, callback);
   }
   async execute(connection, credentials) {
    if (this.cache.hasAccessToken) {
     const token = this.cache.getAccessToken();
     if (!connection.accessToken) {
      connection.accessToken = token;
     }
     try {
      return await this.finishAuthentication(connection, credentials, token);
     } catch (error) {
      if (error instanceof error_1.MongoError && error.code === error_1.MONGODB_ERROR_CODES.AuthenticationFailed) {
       this.cache.removeAccessToken();
       return await this.execute(connection, credentials);
      } else {
       throw error;
      }
     }
    }
    const response = await this.fetchAccessToken(credentials);
    this.cache.put(response);
    connection.accessToken = response.accessToken;
    await this.finishAuthentication(connection, credentials, response.accessToken);
   }
   async fetchAccessToken(credentials) {
    const controller = new AbortController;
    const params = {
     timeoutContext: controller.signal,
     version: mongodb_oidc_1.OIDC_VERSION
    };
    if (credentials.username) {
     params.username = credentials.username;
    }
    if (credentials.mechanismProperties.TOKEN_RESOURCE) {
     params.tokenAudience = credentials.mechanismProperties.TOKEN_RESOURCE;
    }
    const timeout = timeout_1.Timeout.expires(callback_workflow_1.AUTOMATED_TIMEOUT_MS);
    try {
     return await Promise.race([ this.executeAndValidateCallback(params), timeout ]);
    } catch (error) {
     if (timeout_1.TimeoutError.is(error)) {
      controller.abort();
      throw new error_1.MongoOIDCError(`OIDC callback timed out after ${callback_workflow_1.AUTOMATED_TIMEOUT_MS}ms.`);
     }
     throw error;
    } finally {
     timeout.clear();
    }
   }
  }
  exports.AutomatedCallbackWorkflow = AutomatedCallbackWorkflow;
 },
 7113: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.azureCallback = void 0;
  const azure_1 = __webpack_require__(5952);
  const error_1 = __webpack_require__(6084);
  const utils_1 = __webpack_require__(3735);
  const AZURE_HEADERS = Object.freeze({
   Metadata: "true",
   Accept: "application/json"
  });
  const ENDPOINT_RESULT_ERROR = "Azure endpoint did not return a value with only access_token and expires_in properties";
  const TOKEN_RESOURCE_MISSING_ERROR = "TOKEN_RESOURCE must be set in the auth mechanism properties when ENVIRONMENT is azure.";
  const azureCallback = async params => {
   const tokenAudience = params.tokenAudience;
   const username = params.username;
   if (!tokenAudience) {
    throw new error_1.MongoAzureError(TOKEN_RESOURCE_MISSING_ERROR);
   }
   const response = await getAzureTokenData(tokenAudience, username);
   if (!isEndpointResultValid(response)) {
    throw new error_1.MongoAzureError(ENDPOINT_RESULT_ERROR);
   }
   return response;
  };
  exports.azureCallback = azureCallback;
  async function getAzureTokenData(tokenAudience, username) {
   const url = new URL(azure_1.AZURE_BASE_URL);
   (0, azure_1.addAzureParams)(url, tokenAudience, username);
   const response = await (0, utils_1.get)(url, {
    headers: AZURE_HEADERS
   });
   if (response.status !== 200) {
    throw new error_1.MongoAzureError(`Status code ${response.status} returned from the Azure endpoint. Response body: ${response.body}`);
   }
   const result = JSON.parse(response.body);
   return {
    accessToken: result.access_token,
    expiresInSeconds: Number(result.expires_in)
   };
  }
  function isEndpointResultValid(token) {
   if (token == null || typeof token !== "object") return false;
   return "accessToken" in token && typeof token.accessToken === "string" && "expiresInSeconds" in token && typeof token.expiresInSeconds === "number";
  }
 },
 7753: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.CallbackWorkflow = exports.AUTOMATED_TIMEOUT_MS = exports.HUMAN_TIMEOUT_MS = void 0;
  const promises_1 = __webpack_require__(6460);
  const error_1 = __webpack_require__(6084);
  const utils_1 = __webpack_require__(3735);
  const command_builders_1 = __webpack_require__(6328);
  exports.HUMAN_TIMEOUT_MS = 3e5;
  exports.AUTOMATED_TIMEOUT_MS = 6e4;
  const RESULT_PROPERTIES = [ "accessToken", "expiresInSeconds", "refreshToken" ];
  const CALLBACK_RESULT_ERROR = "User provided OIDC callbacks must return a valid object with an accessToken.";
  const THROTTLE_MS = 100;
  class CallbackWorkflow {
   constructor(cache, callback) {
    this.cache = cache;
    this.callback = this.withLock(callback);
    this.lastExecutionTime = Date.now() - THROTTLE_MS;
   }
   async speculativeAuth(connection, credentials) {
    if (this.cache.hasAccessToken) {
     const accessToken = this.cache.getAccessToken();
     connection.accessToken = accessToken;
     const document = (0, command_builders_1.finishCommandDocument)(accessToken);
     document.db = credentials.source;
     return {
      speculativeAuthenticate: document
     };
    }
    return {};
   }
   async reauthenticate(connection, credentials) {
    if (this.cache.hasAccessToken) {
     if (connection.accessToken === this.cache.getAccessToken()) {
      this.cache.removeAccessToken();
      delete connection.accessToken;
     } else {
      connection.accessToken = this.cache.getAccessToken();
     }
    }
    await this.execute(connection, credentials);
   }
   async startAuthentication(connection, credentials, response) {
    let result;
    if (response?.speculativeAuthenticate) {
     result = response.speculativeAuthenticate;
    } else {
     result = await connection.command((0, utils_1.ns)(credentials.source), (0, command_builders_1.startCommandDocument)(credentials), undefined);
    }
    return result;
   }
   async finishAuthentication(connection, credentials, token, conversationId) {
    await connection.command((0, utils_1.ns)(credentials.source), (0, command_builders_1.finishCommandDocument)(token, conversationId), undefined);
   }
   async executeAndValidateCallback(params) {
    const result = await this.callback(params);
    if (isCallbackResultInvalid(result)) {
     throw new error_1.MongoMissingCredentialsError(CALLBACK_RESULT_ERROR);
    }
    return result;
   }
   withLock(callback) {
    let queue = Promise.resolve();
    return async params => {
     const execution = queue.then(async () => {
      const difference = Date.now() - this.lastExecutionTime;
      if (difference <= THROTTLE_MS) {
       await (0, promises_1.setTimeout)(THROTTLE_MS - difference, {
        signal: params.timeoutContext
       });
      }
      this.lastExecutionTime = Date.now();
      return await callback(params);
     });
     queue = execution.then(() => undefined, () => undefined);
     return await execution;
    };
   }
  }
  exports.CallbackWorkflow = CallbackWorkflow;
  function isCallbackResultInvalid(tokenResult) {
   if (tokenResult == null || typeof tokenResult !== "object") return true;
   if (!("accessToken" in tokenResult)) return true;
   return !Object.getOwnPropertyNames(tokenResult).every(prop => RESULT_PROPERTIES.includes(prop));
  }
 },
 6328: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.finishCommandDocument = finishCommandDocument;
  exports.startCommandDocument = startCommandDocument;
  const bson_1 = __webpack_require__(9206);
  const providers_1 = __webpack_require__(6699);
  function finishCommandDocument(token, conversationId) {
   if (conversationId != null) {
    return {
     saslContinue: 1,
     conversationId: conversationId,
     payload: new bson_1.Binary(bson_1.BSON.serialize({
      jwt: token
     }))
    };
   }
   return {
    saslStart: 1,
    mechanism: providers_1.AuthMechanism.MONGODB_OIDC,
    payload: new bson_1.Binary(bson_1.BSON.serialize({
     jwt: token
    }))
   };
  }
  function startCommandDocument(credentials) {
   const payload = {};
   if (credentials.username) {
    payload.n = credentials.username;
   }
   return {
    saslStart: 1,
    autoAuthorize: 1,
    mechanism: providers_1.AuthMechanism.MONGODB_OIDC,
    payload: new bson_1.Binary(bson_1.BSON.serialize(payload))
   };
  }
 },
 5522: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.gcpCallback = void 0;
  const error_1 = __webpack_require__(6084);
  const utils_1 = __webpack_require__(3735);
  const GCP_BASE_URL = "http://metadata/computeMetadata/v1/instance/service-accounts/default/identity";
  const GCP_HEADERS = Object.freeze({
   "Metadata-Flavor": "Google"
  });
  const TOKEN_RESOURCE_MISSING_ERROR = "TOKEN_RESOURCE must be set in the auth mechanism properties when ENVIRONMENT is gcp.";
  const gcpCallback = async params => {
   const tokenAudience = params.tokenAudience;
   if (!tokenAudience) {
    throw new error_1.MongoGCPError(TOKEN_RESOURCE_MISSING_ERROR);
   }
   return await getGcpTokenData(tokenAudience);
  };
  exports.gcpCallback = gcpCallback;
  async function getGcpTokenData(tokenAudience) {
   const url = new URL(GCP_BASE_URL);
   url.searchParams.append("audience", tokenAudience);
   const response = await (0, utils_1.get)(url, {
    headers: GCP_HEADERS
   });
   if (response.status !== 200) {
    throw new error_1.MongoGCPError(`Status code ${response.status} returned from the GCP endpoint. Response body: ${response.body}`);
   }
   return {
    accessToken: response.body
   };
  }
 },
 475: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.HumanCallbackWorkflow = void 0;
  const bson_1 = __webpack_require__(9206);
  const error_1 = __webpack_require__(6084);
  const timeout_1 = __webpack_require__(125);
  const mongodb_oidc_1 = __webpack_require__(5675);
  const callback_workflow_1 = __webpack_require__(7753);
  class HumanCallbackWorkflow extends callback_workflow_1.CallbackWorkflow {
   constructor(cache, callback) {
    super(cache, callback);
   }
   async execute(connection, credentials) {
    if (this.cache.hasAccessToken) {
     const token = this.cache.getAccessToken();
     connection.accessToken = token;
     try {
      return await this.finishAuthentication(connection, credentials, token);
     } catch (error) {
      if (error instanceof error_1.MongoError && error.code === error_1.MONGODB_ERROR_CODES.AuthenticationFailed) {
       this.cache.removeAccessToken();
       delete connection.accessToken;
       return await this.execute(connection, credentials);
      } else {
       throw error;
      }
     }
    }
    if (this.cache.hasRefreshToken) {
     const refreshToken = this.cache.getRefreshToken();
     const result = await this.fetchAccessToken(this.cache.getIdpInfo(), credentials, refreshToken);
     this.cache.put(result);
     connection.accessToken = result.accessToken;
     try {
      return await this.finishAuthentication(connection, credentials, result.accessToken);
     } catch (error) {
      if (error instanceof error_1.MongoError && error.code === error_1.MONGODB_ERROR_CODES.AuthenticationFailed) {
       this.cache.removeRefreshToken();
       delete connection.accessToken;
       return await this.execute(connection, credentials);
      } else {
       throw error;
      }
     }
    }
    const startResponse = await this.startAuthentication(connection, credentials);
    const conversationId = startResponse.conversationId;
    const idpInfo = bson_1.BSON.deserialize(startResponse.payload.buffer);
    const callbackResponse = await this.fetchAccessToken(idpInfo, credentials);
    this.cache.put(callbackResponse, idpInfo);
    connection.accessToken = callbackResponse.accessToken;
    return await this.finishAuthentication(connection, credentials, callbackResponse.accessToken, conversationId);
   }
   async fetchAccessToken(idpInfo, credentials, refreshToken) {
    const controller = new AbortController;
    const params = {
     timeoutContext: controller.signal,
     version: mongodb_oidc_1.OIDC_VERSION,
     idpInfo: idpInfo
    };
    if (credentials.username) {
     params.username = credentials.username;
    }
    if (refreshToken) {
     params.refreshToken = refreshToken;
    }
    const timeout = timeout_1.Timeout.expires(callback_workflow_1.HUMAN_TIMEOUT_MS);
    try {
     return await Promise.race([ this.executeAndValidateCallback(params), timeout ]);
    } catch (error) {
     if (timeout_1.TimeoutError.is(error)) {
      controller.abort();
      throw new error_1.MongoOIDCError(`OIDC callback timed out after ${callback_workflow_1.HUMAN_TIMEOUT_MS}ms.`);
     }
     throw error;
    } finally {
     timeout.clear();
    }
   }
  }
  exports.HumanCallbackWorkflow = HumanCallbackWorkflow;
 },
 32: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.k8sCallback = void 0;
  const promises_1 = __webpack_require__(1943);
  const process = __webpack_require__(932);
  const FALLBACK_FILENAME = "/var/run/secrets/kubernetes.io/serviceaccount/token";
  const AZURE_FILENAME = "AZURE_FEDERATED_TOKEN_FILE";
  const AWS_FILENAME = "AWS_WEB_IDENTITY_TOKEN_FILE";
  const k8sCallback = async () => {
   let filename;
   if (process.env[AZURE_FILENAME]) {
    filename = process.env[AZURE_FILENAME];
   } else if (process.env[AWS_FILENAME]) {
    filename = process.env[AWS_FILENAME];
   } else {
    filename = FALLBACK_FILENAME;
   }
   const token = await (0, promises_1.readFile)(filename, "utf8");
   return {
    accessToken: token
   };
  };
  exports.k8sCallback = k8sCallback;
 },
 8436: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.TokenCache = void 0;
  const error_1 = __webpack_require__(6084);
  class MongoOIDCError extends error_1.MongoDriverError {}
  class TokenCache {
   get hasAccessToken() {
    return !!this.accessToken;
   }
   get hasRefreshToken() {
    return !!this.refreshToken;
   }
   get hasIdpInfo() {
    return !!this.idpInfo;
   }
   getAccessToken() {
    if (!this.accessToken) {
     throw new MongoOIDCError("Attempted to get an access token when none exists.");
    }
    return this.accessToken;
   }
   getRefreshToken() {
    if (!this.refreshToken) {
     throw new MongoOIDCError("Attempted to get a refresh token when none exists.");
    }
    return this.refreshToken;
   }
   getIdpInfo() {
    if (!this.idpInfo) {
     throw new MongoOIDCError("Attempted to get IDP information when none exists.");
    }
    return this.idpInfo;
   }
   put(response, idpInfo) {
    this.accessToken = response.accessToken;
    this.refreshToken = response.refreshToken;
    this.expiresInSeconds = response.expiresInSeconds;
    if (idpInfo) {
     this.idpInfo = idpInfo;
    }
   }
   removeAccessToken() {
    this.accessToken = undefined;
   }
   removeRefreshToken() {
    this.refreshToken = undefined;
   }
  }
  exports.TokenCache = TokenCache;
 },
 7999: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.tokenMachineCallback = void 0;
  const fs = __webpack_require__(9896);
  const process = __webpack_require__(932);
  const error_1 = __webpack_require__(6084);
  const TOKEN_MISSING_ERROR = "OIDC_TOKEN_FILE must be set in the environment.";
  const tokenMachineCallback = async () => {
   const tokenFile = process.env.OIDC_TOKEN_FILE;
   if (!tokenFile) {
    throw new error_1.MongoAWSError(TOKEN_MISSING_ERROR);
   }
   const token = await fs.promises.readFile(tokenFile, "utf8");
   return {
    accessToken: token
   };
  };
  exports.tokenMachineCallback = tokenMachineCallback;
 },
 1825: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.Plain = void 0;
  const bson_1 = __webpack_require__(9206);
  const error_1 = __webpack_require__(6084);
  const utils_1 = __webpack_require__(3735);
  const auth_provider_1 = __webpack_require__(6795);
  class Plain extends auth_provider_1.AuthProvider {
   async auth(authContext) {
    const {connection: connection, credentials: credentials} = authContext;
    if (!credentials) {
     throw new error_1.MongoMissingCredentialsError("AuthContext must provide credentials.");
    }
    const {username: username, password: password} = credentials;
    const payload = new bson_1.Binary(bson_1.ByteUtils.fromUTF8(`\0${username}\0${password}`));
    const command = {
     saslStart: 1,
     mechanism: "PLAIN",
     payload: payload,
     autoAuthorize: 1
    };
    await connection.command((0, utils_1.ns)("$external.$cmd"), command, undefined);
   }
  }
  exports.Plain = Plain;
 },
 6699: (__unused_webpack_module, exports) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.AUTH_MECHS_AUTH_SRC_EXTERNAL = exports.AuthMechanism = void 0;
  exports.AuthMechanism = Object.freeze({
   MONGODB_AWS: "MONGODB-AWS",
   MONGODB_DEFAULT: "DEFAULT",
   MONGODB_GSSAPI: "GSSAPI",
   MONGODB_PLAIN: "PLAIN",
   MONGODB_SCRAM_SHA1: "SCRAM-SHA-1",
   MONGODB_SCRAM_SHA256: "SCRAM-SHA-256",
   MONGODB_X509: "MONGODB-X509",
   MONGODB_OIDC: "MONGODB-OIDC"
  });
  exports.AUTH_MECHS_AUTH_SRC_EXTERNAL = new Set([ exports.AuthMechanism.MONGODB_GSSAPI, exports.AuthMechanism.MONGODB_AWS, exports.AuthMechanism.MONGODB_OIDC, exports.AuthMechanism.MONGODB_X509 ]);
 },
 9503: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.ScramSHA256 = exports.ScramSHA1 = void 0;
  const saslprep_1 = __webpack_require__(5790);
  const bson_1 = __webpack_require__(9206);
  const error_1 = __webpack_require__(6084);
  const utils_1 = __webpack_require__(3735);
  const auth_provider_1 = __webpack_require__(6795);
  const providers_1 = __webpack_require__(6699);
  class ScramSHA extends auth_provider_1.AuthProvider {
   constructor(cryptoMethod) {
    super();
    this.cryptoMethod = cryptoMethod || "sha1";
   }
   async prepare(handshakeDoc, authContext) {
    const cryptoMethod = this.cryptoMethod;
    const credentials = authContext.credentials;
    if (!credentials) {
     throw new error_1.MongoMissingCredentialsError("AuthContext must provide credentials.");
    }
    const nonce = await (0, utils_1.randomBytes)(24);
    authContext.nonce = nonce;
    const request = {
     ...handshakeDoc,
     speculativeAuthenticate: {
      ...makeFirstMessage(cryptoMethod, credentials, nonce),
      db: credentials.source
     }
    };
    return request;
   }
   async auth(authContext) {
    const {reauthenticating: reauthenticating, response: response} = authContext;
    if (response?.speculativeAuthenticate && !reauthenticating) {
     return await continueScramConversation(this.cryptoMethod, response.speculativeAuthenticate, authContext);
    }
    return await executeScram(this.cryptoMethod, authContext);
   }
  }
  function cleanUsername(username) {
   return username.replace("=", "=3D").replace(",", "=2C");
  }
  function clientFirstMessageBare(username, nonce) {
   return bson_1.ByteUtils.concat([ bson_1.ByteUtils.fromUTF8("n="), bson_1.ByteUtils.fromUTF8(username), bson_1.ByteUtils.fromUTF8(",r="), bson_1.ByteUtils.fromUTF8(bson_1.ByteUtils.toBase64(nonce)) ]);
  }
  function makeFirstMessage(cryptoMethod, credentials, nonce) {
   const username = cleanUsername(credentials.username);
   const mechanism = cryptoMethod === "sha1" ? providers_1.AuthMechanism.MONGODB_SCRAM_SHA1 : providers_1.AuthMechanism.MONGODB_SCRAM_SHA256;
   return {
    saslStart: 1,
    mechanism: mechanism,
    payload: new bson_1.Binary(bson_1.ByteUtils.concat([ bson_1.ByteUtils.fromUTF8("n,,"), clientFirstMessageBare(username, nonce) ])),
    autoAuthorize: 1,
    options: {
     skipEmptyExchange: true
    }
   };
  }
  async function executeScram(cryptoMethod, authContext) {
   const {connection: connection, credentials: credentials} = authContext;
   if (!credentials) {
    throw new error_1.MongoMissingCredentialsError("AuthContext must provide credentials.");
   }
   if (!authContext.nonce) {
    throw new error_1.MongoInvalidArgumentError("AuthContext must contain a valid nonce property");
   }
   const nonce = authContext.nonce;
   const db = credentials.source;
   const saslStartCmd = makeFirstMessage(cryptoMethod, credentials, nonce);
   const response = await connection.command((0, utils_1.ns)(`${db}.$cmd`), saslStartCmd, undefined);
   await continueScramConversation(cryptoMethod, response, authContext);
  }
  async function continueScramConversation(cryptoMethod, response, authContext) {
   const connection = authContext.connection;
   const credentials = authContext.credentials;
   if (!credentials) {
    throw new error_1.MongoMissingCredentialsError("AuthContext must provide credentials.");
   }
   if (!authContext.nonce) {
    throw new error_1.MongoInvalidArgumentError("Unable to continue SCRAM without valid nonce");
   }
   const nonce = authContext.nonce;
   const db = credentials.source;
   const username = cleanUsername(credentials.username);
   const password = credentials.password;
   const processedPassword = cryptoMethod === "sha256" ? (0, saslprep_1.saslprep)(password) : passwordDigest(username, password);
   const payload = bson_1.ByteUtils.isUint8Array(response.payload) ? new bson_1.Binary(response.payload) : response.payload;
   const dict = parsePayload(payload);
   const iterations = parseInt(dict.i, 10);
   if (iterations && iterations < 4096) {
    throw new error_1.MongoRuntimeError(`Server returned an invalid iteration count ${iterations}`);
   }
   const salt = dict.s;
   const rnonce = dict.r;
   if (rnonce.startsWith("nonce")) {
    throw new error_1.MongoRuntimeError(`Server returned an invalid nonce: ${rnonce}`);
   }
   const withoutProof = `c=biws,r=${rnonce}`;
   const saltedPassword = await HI(processedPassword, bson_1.ByteUtils.fromBase64(salt), iterations, cryptoMethod);
   const clientKey = await HMAC(cryptoMethod, saltedPassword, "Client Key");
   const serverKey = await HMAC(cryptoMethod, saltedPassword, "Server Key");
   const storedKey = await H(cryptoMethod, clientKey);
   const firstMessageBytes = clientFirstMessageBare(username, nonce);
   const firstMessage = bson_1.ByteUtils.toUTF8(firstMessageBytes, 0, firstMessageBytes.length, false);
   const payloadString = bson_1.ByteUtils.toUTF8(payload.buffer, 0, payload.position, false);
   const authMessage = [ firstMessage, payloadString, withoutProof ].join(",");
   const clientSignature = await HMAC(cryptoMethod, storedKey, authMessage);
   const clientProof = `p=${xor(clientKey, clientSignature)}`;
   const clientFinal = [ withoutProof, clientProof ].join(",");
   const serverSignature = await HMAC(cryptoMethod, serverKey, authMessage);
   const saslContinueCmd = {
    saslContinue: 1,
    conversationId: response.conversationId,
    payload: new bson_1.Binary(bson_1.ByteUtils.fromUTF8(clientFinal))
   };
   const r = await connection.command((0, utils_1.ns)(`${db}.$cmd`), saslContinueCmd, undefined);
   const parsedResponse = parsePayload(r.payload);
   if (!compareDigest(bson_1.ByteUtils.fromBase64(parsedResponse.v), serverSignature)) {
    throw new error_1.MongoRuntimeError("Server returned an invalid signature");
   }
   if (r.done !== false) {
    return;
   }
   const retrySaslContinueCmd = {
    saslContinue: 1,
    conversationId: r.conversationId,
    payload: bson_1.ByteUtils.allocate(0)
   };
   await connection.command((0, utils_1.ns)(`${db}.$cmd`), retrySaslContinueCmd, undefined);
  }
  function parsePayload(payload) {
   const payloadStr = bson_1.ByteUtils.toUTF8(payload.buffer, 0, payload.position, false);
   const dict = {};
   const parts = payloadStr.split(",");
   for (let i = 0; i < parts.length; i++) {
    const valueParts = (parts[i].match(/^([^=]*)=(.*)$/) ?? []).slice(1);
    dict[valueParts[0]] = valueParts[1];
   }
   return dict;
  }
  function passwordDigest(username, password) {
   if (typeof username !== "string") {
    throw new error_1.MongoInvalidArgumentError("Username must be a string");
   }
   if (typeof password !== "string") {
    throw new error_1.MongoInvalidArgumentError("Password must be a string");
   }
   if (password.length === 0) {
    throw new error_1.MongoInvalidArgumentError("Password cannot be empty");
   }
   let nodeCrypto;
   try {
    nodeCrypto = __webpack_require__(6982);
   } catch (e) {
    throw new error_1.MongoRuntimeError("Node.js crypto module is required for SCRAM-SHA-1 authentication", {
     cause: e
    });
   }
   try {
    const md5 = nodeCrypto.createHash("md5");
    md5.update(`${username}:mongo:${password}`, "utf8");
    return md5.digest("hex");
   } catch (err) {
    if (nodeCrypto.getFips()) {
     throw new Error("Auth mechanism SCRAM-SHA-1 is not supported in FIPS mode");
    }
    throw err;
   }
  }
  function xor(a, b) {
   const length = Math.max(a.length, b.length);
   const res = [];
   for (let i = 0; i < length; i += 1) {
    res.push(a[i] ^ b[i]);
   }
   return bson_1.ByteUtils.toBase64(bson_1.ByteUtils.fromNumberArray(res));
  }
  async function H(method, text) {
   const buffer = await crypto.subtle.digest(method === "sha256" ? "SHA-256" : "SHA-1", text);
   return new Uint8Array(buffer);
  }
  async function HMAC(method, key, text) {
   const keyBuffer = bson_1.ByteUtils.toLocalBufferType(key);
   const cryptoKey = await crypto.subtle.importKey("raw", keyBuffer, {
    name: "HMAC",
    hash: {
     name: method === "sha256" ? "SHA-256" : "SHA-1"
    }
   }, false, [ "sign", "verify" ]);
   const textData = typeof text === "string" ? (new TextEncoder).encode(text) : text;
   const textBuffer = bson_1.ByteUtils.toLocalBufferType(textData);
   const signature = await crypto.subtle.sign("HMAC", cryptoKey, textBuffer);
   return new Uint8Array(signature);
  }
  let _hiCache = {};
  let _hiCacheCount = 0;
  function _hiCachePurge() {
   _hiCache = {};
   _hiCacheCount = 0;
  }
  const hiLengthMap = {
   sha256: 32,
   sha1: 20
  };
  async function HI(data, salt, iterations, cryptoMethod) {
   const key = [ data, bson_1.ByteUtils.toBase64(salt), iterations ].join("_");
   if (_hiCache[key] != null) {
    return _hiCache[key];
   }
   const keyMaterial = await crypto.subtle.importKey("raw", (new TextEncoder).encode(data), {
    name: "PBKDF2"
   }, false, [ "deriveBits" ]);
   const params = {
    name: "PBKDF2",
    salt: salt,
    iterations: iterations,
    hash: {
     name: cryptoMethod === "sha256" ? "SHA-256" : "SHA-1"
    }
   };
   const derivedBits = await crypto.subtle.deriveBits(params, keyMaterial, hiLengthMap[cryptoMethod] * 8);
   const saltedData = new Uint8Array(derivedBits);
   if (_hiCacheCount >= 200) {
    _hiCachePurge();
   }
   _hiCache[key] = saltedData;
   _hiCacheCount += 1;
   return saltedData;
  }
  function compareDigest(lhs, rhs) {
   if (lhs.length !== rhs.length) {
    return false;
   }
   let result = 0;
   for (let i = 0; i < lhs.length; i++) {
    result |= lhs[i] ^ rhs[i];
   }
   return result === 0;
  }
  class ScramSHA1 extends ScramSHA {
   constructor() {
    super("sha1");
   }
  }
  exports.ScramSHA1 = ScramSHA1;
  class ScramSHA256 extends ScramSHA {
   constructor() {
    super("sha256");
   }
  }
  exports.ScramSHA256 = ScramSHA256;
 },
 2822: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.X509 = void 0;
  const error_1 = __webpack_require__(6084);
  const utils_1 = __webpack_require__(3735);
  const auth_provider_1 = __webpack_require__(6795);
  class X509 extends auth_provider_1.AuthProvider {
   async prepare(handshakeDoc, authContext) {
    const {credentials: credentials} = authContext;
    if (!credentials) {
     throw new error_1.MongoMissingCredentialsError("AuthContext must provide credentials.");
    }
    return {
     ...handshakeDoc,
     speculativeAuthenticate: x509AuthenticateCommand(credentials)
    };
   }
   async auth(authContext) {
    const connection = authContext.connection;
    const credentials = authContext.credentials;
    if (!credentials) {
     throw new error_1.MongoMissingCredentialsError("AuthContext must provide credentials.");
    }
    const response = authContext.response;
    if (response?.speculativeAuthenticate) {
     return;
    }
    await connection.command((0, utils_1.ns)("$external.$cmd"), x509AuthenticateCommand(credentials), undefined);
   }
  }
  exports.X509 = X509;
  function x509AuthenticateCommand(credentials) {
   const command = {
    authenticate: 1,
    mechanism: "MONGODB-X509"
   };
   if (credentials.username) {
    command.user = credentials.username;
   }
   return command;
  }
 },
 358: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.SENSITIVE_COMMANDS = exports.CommandFailedEvent = exports.CommandSucceededEvent = exports.CommandStartedEvent = void 0;
  const constants_1 = __webpack_require__(1975);
  const utils_1 = __webpack_require__(3735);
  const commands_1 = __webpack_require__(1806);
  class CommandStartedEvent {
   constructor(connection, command, serverConnectionId) {
    this.name = constants_1.COMMAND_STARTED;
    const cmd = extractCommand(command);
    const commandName = extractCommandName(cmd);
    const {address: address, connectionId: connectionId, serviceId: serviceId} = extractConnectionDetails(connection);
    if (exports.SENSITIVE_COMMANDS.has(commandName)) {
     this.commandObj = {};
     this.commandObj[commandName] = true;
    }
    this.address = address;
    this.connectionId = connectionId;
    this.serviceId = serviceId;
    this.requestId = command.requestId;
    this.databaseName = command.databaseName;
    this.commandName = commandName;
    this.command = maybeRedact(commandName, cmd, cmd);
    this.serverConnectionId = serverConnectionId;
   }
   get hasServiceId() {
    return !!this.serviceId;
   }
  }
  exports.CommandStartedEvent = CommandStartedEvent;
  class CommandSucceededEvent {
   constructor(connection, command, reply, started, serverConnectionId) {
    this.name = constants_1.COMMAND_SUCCEEDED;
    const cmd = extractCommand(command);
    const commandName = extractCommandName(cmd);
    const {address: address, connectionId: connectionId, serviceId: serviceId} = extractConnectionDetails(connection);
    this.address = address;
    this.connectionId = connectionId;
    this.serviceId = serviceId;
    this.requestId = command.requestId;
    this.commandName = commandName;
    this.duration = (0, utils_1.calculateDurationInMs)(started);
    this.reply = maybeRedact(commandName, cmd, extractReply(reply));
    this.serverConnectionId = serverConnectionId;
    this.databaseName = command.databaseName;
   }
   get hasServiceId() {
    return !!this.serviceId;
   }
  }
  exports.CommandSucceededEvent = CommandSucceededEvent;
  class CommandFailedEvent {
   constructor(connection, command, error, started, serverConnectionId) {
    this.name = constants_1.COMMAND_FAILED;
    const cmd = extractCommand(command);
    const commandName = extractCommandName(cmd);
    const {address: address, connectionId: connectionId, serviceId: serviceId} = extractConnectionDetails(connection);
    this.address = address;
    this.connectionId = connectionId;
    this.serviceId = serviceId;
    this.requestId = command.requestId;
    this.commandName = commandName;
    this.duration = (0, utils_1.calculateDurationInMs)(started);
    this.failure = maybeRedact(commandName, cmd, error);
    this.serverConnectionId = serverConnectionId;
    this.databaseName = command.databaseName;
   }
   get hasServiceId() {
    return !!this.serviceId;
   }
  }
  exports.CommandFailedEvent = CommandFailedEvent;
  exports.SENSITIVE_COMMANDS = new Set([ "authenticate", "saslStart", "saslContinue", "getnonce", "createUser", "updateUser", "copydbgetnonce", "copydbsaslstart", "copydb" ]);
  const HELLO_COMMANDS = new Set([ "hello", constants_1.LEGACY_HELLO_COMMAND, constants_1.LEGACY_HELLO_COMMAND_CAMEL_CASE ]);
  const extractCommandName = commandDoc => Object.keys(commandDoc)[0];
  const collectionName = command => command.ns.split(".")[1];
  const maybeRedact = (commandName, commandDoc, result) => exports.SENSITIVE_COMMANDS.has(commandName) || HELLO_COMMANDS.has(commandName) && commandDoc.speculativeAuthenticate ? {} : result;
  const LEGACY_FIND_QUERY_MAP = {
   $query: "filter",
   $orderby: "sort",
   $hint: "hint",
   $comment: "comment",
   $maxScan: "maxScan",
   $max: "max",
   $min: "min",
   $returnKey: "returnKey",
   $showDiskLoc: "showRecordId",
   $maxTimeMS: "maxTimeMS",
   $snapshot: "snapshot"
  };
  const LEGACY_FIND_OPTIONS_MAP = {
   numberToSkip: "skip",
   numberToReturn: "batchSize",
   returnFieldSelector: "projection"
  };
  function extractCommand(command) {
   if (command instanceof commands_1.OpMsgRequest) {
    const cmd = {
     ...command.command
    };
    for (const key of Object.keys(cmd)) {
     if (cmd[key] instanceof commands_1.DocumentSequence) {
      cmd[key] = cmd[key].documents;
     }
    }
    return cmd;
   }
   if (command.query?.$query) {
    let result;
    if (command.ns === "admin.$cmd") {
     result = Object.assign({}, command.query.$query);
    } else {
     result = {
      find: collectionName(command)
     };
     Object.keys(LEGACY_FIND_QUERY_MAP).forEach(key => {
      if (command.query[key] != null) {
       result[LEGACY_FIND_QUERY_MAP[key]] = {
        ...command.query[key]
       };
      }
     });
    }
    Object.keys(LEGACY_FIND_OPTIONS_MAP).forEach(key => {
     const legacyKey = key;
     if (command[legacyKey] != null) {
      result[LEGACY_FIND_OPTIONS_MAP[legacyKey]] = command[legacyKey];
     }
    });
    return result;
   }
   let clonedQuery = {};
   const clonedCommand = {
    ...command
   };
   if (command.query) {
    clonedQuery = {
     ...command.query
    };
    clonedCommand.query = clonedQuery;
   }
   return command.query ? clonedQuery : clonedCommand;
  }
  function extractReply(reply) {
   if (!reply) {
    return reply;
   }
   return reply.result ? reply.result : reply;
  }
  function extractConnectionDetails(connection) {
   let connectionId;
   if ("id" in connection) {
    connectionId = connection.id;
   }
   return {
    address: connection.address,
    serviceId: connection.serviceId,
    connectionId: connectionId
   };
  }
 },
 1806: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.OpCompressedRequest = exports.OpMsgResponse = exports.OpMsgRequest = exports.DocumentSequence = exports.OpReply = exports.OpQueryRequest = void 0;
  exports.makeDocumentSequence = makeDocumentSequence;
  const bson_1 = __webpack_require__(9206);
  const error_1 = __webpack_require__(6084);
  const compression_1 = __webpack_require__(8329);
  const constants_1 = __webpack_require__(1426);
  let _requestId = 0;
  const OPTS_TAILABLE_CURSOR = 2;
  const OPTS_SECONDARY = 4;
  const OPTS_OPLOG_REPLAY = 8;
  const OPTS_NO_CURSOR_TIMEOUT = 16;
  const OPTS_AWAIT_DATA = 32;
  const OPTS_EXHAUST = 64;
  const OPTS_PARTIAL = 128;
  const CURSOR_NOT_FOUND = 1;
  const QUERY_FAILURE = 2;
  const SHARD_CONFIG_STALE = 4;
  const AWAIT_CAPABLE = 8;
  const encodeUTF8Into = bson_1.ByteUtils.encodeUTF8Into;
  class OpQueryRequest {
   constructor(databaseName, query, options) {
    this.moreToCome = false;
    const ns = `${databaseName}.$cmd`;
    if (typeof databaseName !== "string") {
     throw new error_1.MongoRuntimeError("Database name must be a string for a query");
    }
    if (query == null) throw new error_1.MongoRuntimeError("A query document must be specified for query");
    if (ns.indexOf("\0") !== -1) {
     throw new error_1.MongoRuntimeError("Namespace cannot contain a null character");
    }
    this.databaseName = databaseName;
    this.query = query;
    this.ns = ns;
    this.numberToSkip = options.numberToSkip || 0;
    this.numberToReturn = options.numberToReturn || 0;
    this.returnFieldSelector = options.returnFieldSelector || undefined;
    this.requestId = options.requestId ?? OpQueryRequest.getRequestId();
    this.pre32Limit = options.pre32Limit;
    this.serializeFunctions = typeof options.serializeFunctions === "boolean" ? options.serializeFunctions : false;
    this.ignoreUndefined = typeof options.ignoreUndefined === "boolean" ? options.ignoreUndefined : false;
    this.maxBsonSize = options.maxBsonSize || 1024 * 1024 * 16;
    this.checkKeys = typeof options.checkKeys === "boolean" ? options.checkKeys : false;
    this.batchSize = this.numberToReturn;
    this.tailable = false;
    this.secondaryOk = typeof options.secondaryOk === "boolean" ? options.secondaryOk : false;
    this.oplogReplay = false;
    this.noCursorTimeout = false;
    this.awaitData = false;
    this.exhaust = false;
    this.partial = false;
   }
   incRequestId() {
    this.requestId = _requestId++;
   }
   nextRequestId() {
    return _requestId + 1;
   }
   static getRequestId() {
    return ++_requestId;
   }
   toBin() {
    const buffers = [];
    let projection = null;
    let flags = 0;
    if (this.tailable) {
     flags |= OPTS_TAILABLE_CURSOR;
    }
    if (this.secondaryOk) {
     flags |= OPTS_SECONDARY;
    }
    if (this.oplogReplay) {
     flags |= OPTS_OPLOG_REPLAY;
    }
    if (this.noCursorTimeout) {
     flags |= OPTS_NO_CURSOR_TIMEOUT;
    }
    if (this.awaitData) {
     flags |= OPTS_AWAIT_DATA;
    }
    if (this.exhaust) {
     flags |= OPTS_EXHAUST;
    }
    if (this.partial) {
     flags |= OPTS_PARTIAL;
    }
    if (this.batchSize !== this.numberToReturn) this.numberToReturn = this.batchSize;
    const header = bson_1.ByteUtils.allocate(4 * 4 + 4 + bson_1.ByteUtils.utf8ByteLength(this.ns) + 1 + 4 + 4);
    buffers.push(header);
    const query = bson_1.BSON.serialize(this.query, {
     checkKeys: this.checkKeys,
     serializeFunctions: this.serializeFunctions,
     ignoreUndefined: this.ignoreUndefined
    });
    buffers.push(query);
    if (this.returnFieldSelector && Object.keys(this.returnFieldSelector).length > 0) {
     projection = bson_1.BSON.serialize(this.returnFieldSelector, {
      checkKeys: this.checkKeys,
      serializeFunctions: this.serializeFunctions,
      ignoreUndefined: this.ignoreUndefined
     });
     buffers.push(projection);
    }
    const totalLength = header.length + query.length + (projection ? projection.length : 0);
    let index = 4;
    header[3] = totalLength >> 24 & 255;
    header[2] = totalLength >> 16 & 255;
    header[1] = totalLength >> 8 & 255;
    header[0] = totalLength & 255;
    header[index + 3] = this.requestId >> 24 & 255;
    header[index + 2] = this.requestId >> 16 & 255;
    header[index + 1] = this.requestId >> 8 & 255;
    header[index] = this.requestId & 255;
    index = index + 4;
    header[index + 3] = 0 >> 24 & 255;
    header[index + 2] = 0 >> 16 & 255;
    header[index + 1] = 0 >> 8 & 255;
    header[index] = 0 & 255;
    index = index + 4;
    header[index + 3] = constants_1.OP_QUERY >> 24 & 255;
    header[index + 2] = constants_1.OP_QUERY >> 16 & 255;
    header[index + 1] = constants_1.OP_QUERY >> 8 & 255;
    header[index] = constants_1.OP_QUERY & 255;
    index = index + 4;
    header[index + 3] = flags >> 24 & 255;
    header[index + 2] = flags >> 16 & 255;
    header[index + 1] = flags >> 8 & 255;
    header[index] = flags & 255;
    index = index + 4;
    index = index + encodeUTF8Into(header, this.ns, index) + 1;
    header[index - 1] = 0;
    header[index + 3] = this.numberToSkip >> 24 & 255;
    header[index + 2] = this.numberToSkip >> 16 & 255;
    header[index + 1] = this.numberToSkip >> 8 & 255;
    header[index] = this.numberToSkip & 255;
    index = index + 4;
    header[index + 3] = this.numberToReturn >> 24 & 255;
    header[index + 2] = this.numberToReturn >> 16 & 255;
    header[index + 1] = this.numberToReturn >> 8 & 255;
    header[index] = this.numberToReturn & 255;
    index = index + 4;
    return buffers;
   }
  }
  exports.OpQueryRequest = OpQueryRequest;
  class OpReply {
   constructor(message, msgHeader, msgBody, opts) {
    this.index = 0;
    this.sections = [];
    this.moreToCome = false;
    this.parsed = false;
    this.raw = message;
    this.data = msgBody;
    this.opts = opts ?? {
     useBigInt64: false,
     promoteLongs: true,
     promoteValues: true,
     promoteBuffers: false,
     bsonRegExp: false
    };
    this.length = msgHeader.length;
    this.requestId = msgHeader.requestId;
    this.responseTo = msgHeader.responseTo;
    this.opCode = msgHeader.opCode;
    this.fromCompressed = msgHeader.fromCompressed;
    this.useBigInt64 = typeof this.opts.useBigInt64 === "boolean" ? this.opts.useBigInt64 : false;
    this.promoteLongs = typeof this.opts.promoteLongs === "boolean" ? this.opts.promoteLongs : true;
    this.promoteValues = typeof this.opts.promoteValues === "boolean" ? this.opts.promoteValues : true;
    this.promoteBuffers = typeof this.opts.promoteBuffers === "boolean" ? this.opts.promoteBuffers : false;
    this.bsonRegExp = typeof this.opts.bsonRegExp === "boolean" ? this.opts.bsonRegExp : false;
   }
   isParsed() {
    return this.parsed;
   }
   parse() {
    if (this.parsed) return this.sections[0];
    this.index = 20;
    this.responseFlags = (0, bson_1.readInt32LE)(this.data, 0);
    this.cursorId = new bson_1.BSON.Long((0, bson_1.readInt32LE)(this.data, 4), (0, 
    bson_1.readInt32LE)(this.data, 8));
    this.startingFrom = (0, bson_1.readInt32LE)(this.data, 12);
    this.numberReturned = (0, bson_1.readInt32LE)(this.data, 16);
    if (this.numberReturned < 0 || this.numberReturned > 2 ** 32 - 1) {
     throw new RangeError(`OP_REPLY numberReturned is an invalid array length ${this.numberReturned}`);
    }
    this.cursorNotFound = (this.responseFlags & CURSOR_NOT_FOUND) !== 0;
    this.queryFailure = (this.responseFlags & QUERY_FAILURE) !== 0;
    this.shardConfigStale = (this.responseFlags & SHARD_CONFIG_STALE) !== 0;
    this.awaitCapable = (this.responseFlags & AWAIT_CAPABLE) !== 0;
    for (let i = 0; i < this.numberReturned; i++) {
     const bsonSize = this.data[this.index] | this.data[this.index + 1] << 8 | this.data[this.index + 2] << 16 | this.data[this.index + 3] << 24;
     const section = this.data.subarray(this.index, this.index + bsonSize);
     this.sections.push(section);
     this.index = this.index + bsonSize;
    }
    this.parsed = true;
    return this.sections[0];
   }
  }
  exports.OpReply = OpReply;
  const OPTS_CHECKSUM_PRESENT = 1;
  const OPTS_MORE_TO_COME = 2;
  const OPTS_EXHAUST_ALLOWED = 1 << 16;
  class DocumentSequence {
   constructor(field, documents) {
    this.field = field;
    this.documents = [];
    this.chunks = [];
    this.serializedDocumentsLength = 0;
    const buffer = bson_1.ByteUtils.allocateUnsafe(1 + 4 + this.field.length + 1);
    buffer[0] = 1;
    encodeUTF8Into(buffer, `${this.field}\0`, 5);
    this.chunks.push(buffer);
    this.header = buffer;
    if (documents) {
     for (const doc of documents) {
      this.push(doc, bson_1.BSON.serialize(doc));
     }
    }
   }
   push(document, buffer) {
    this.serializedDocumentsLength += buffer.length;
    this.documents.push(document);
    this.chunks.push(buffer);
    if (this.header) {
     bson_1.NumberUtils.setInt32LE(this.header, 1, 4 + this.field.length + 1 + this.serializedDocumentsLength);
    }
    return this.serializedDocumentsLength + this.header.length;
   }
   toBin() {
    return bson_1.ByteUtils.concat(this.chunks);
   }
  }
  exports.DocumentSequence = DocumentSequence;
  function makeDocumentSequence(field, documents, serialized) {
   const sequence = new DocumentSequence(field);
   for (let i = 0; i < documents.length; i++) {
    sequence.push(documents[i], serialized[i]);
   }
   return sequence;
  }
  class OpMsgRequest {
   constructor(databaseName, command, options) {
    if (command == null) throw new error_1.MongoInvalidArgumentError("Query document must be specified for query");
    this.databaseName = databaseName;
    this.command = command;
    this.command.$db = databaseName;
    this.options = options ?? {};
    this.requestId = options.requestId ? options.requestId : OpMsgRequest.getRequestId();
    this.serializeFunctions = typeof options.serializeFunctions === "boolean" ? options.serializeFunctions : false;
    this.ignoreUndefined = typeof options.ignoreUndefined === "boolean" ? options.ignoreUndefined : false;
    this.checkKeys = typeof options.checkKeys === "boolean" ? options.checkKeys : false;
    this.maxBsonSize = options.maxBsonSize || 1024 * 1024 * 16;
    this.checksumPresent = false;
    this.moreToCome = options.moreToCome ?? command.writeConcern?.w === 0;
    this.exhaustAllowed = typeof options.exhaustAllowed === "boolean" ? options.exhaustAllowed : false;
   }
   toBin() {
    const buffers = [];
    let flags = 0;
    if (this.checksumPresent) {
     flags |= OPTS_CHECKSUM_PRESENT;
    }
    if (this.moreToCome) {
     flags |= OPTS_MORE_TO_COME;
    }
    if (this.exhaustAllowed) {
     flags |= OPTS_EXHAUST_ALLOWED;
    }
    const header = bson_1.ByteUtils.allocate(4 * 4 + 4);
    buffers.push(header);
    let totalLength = header.length;
    const command = this.command;
    totalLength += this.makeSections(buffers, command);
    bson_1.NumberUtils.setInt32LE(header, 0, totalLength);
    bson_1.NumberUtils.setInt32LE(header, 4, this.requestId);
    bson_1.NumberUtils.setInt32LE(header, 8, 0);
    bson_1.NumberUtils.setInt32LE(header, 12, constants_1.OP_MSG);
    (0, bson_1.setUint32LE)(header, 16, flags);
    return buffers;
   }
   makeSections(buffers, document) {
    const sequencesBuffer = this.extractDocumentSequences(document);
    const payloadTypeBuffer = bson_1.ByteUtils.allocateUnsafe(1);
    payloadTypeBuffer[0] = 0;
    const documentBuffer = this.serializeBson(document);
    buffers.push(payloadTypeBuffer);
    buffers.push(documentBuffer);
    buffers.push(sequencesBuffer);
    return payloadTypeBuffer.length + documentBuffer.length + sequencesBuffer.length;
   }
   extractDocumentSequences(document) {
    const chunks = [];
    for (const [key, value] of Object.entries(document)) {
     if (value instanceof DocumentSequence) {
      chunks.push(value.toBin());
      delete document[key];
     }
    }
    if (chunks.length > 0) {
     return bson_1.ByteUtils.concat(chunks);
    }
    return bson_1.ByteUtils.allocate(0);
   }
   serializeBson(document) {
    return bson_1.BSON.serialize(document, {
     checkKeys: this.checkKeys,
     serializeFunctions: this.serializeFunctions,
     ignoreUndefined: this.ignoreUndefined
    });
   }
   static getRequestId() {
    _requestId = _requestId + 1 & 2147483647;
    return _requestId;
   }
  }
  exports.OpMsgRequest = OpMsgRequest;
  class OpMsgResponse {
   constructor(message, msgHeader, msgBody, opts) {
    this.index = 0;
    this.sections = [];
    this.parsed = false;
    this.raw = message;
    this.data = msgBody;
    this.opts = opts ?? {
     useBigInt64: false,
     promoteLongs: true,
     promoteValues: true,
     promoteBuffers: false,
     bsonRegExp: false
    };
    this.length = msgHeader.length;
    this.requestId = msgHeader.requestId;
    this.responseTo = msgHeader.responseTo;
    this.opCode = msgHeader.opCode;
    this.fromCompressed = msgHeader.fromCompressed;
    this.responseFlags = (0, bson_1.readInt32LE)(msgBody, 0);
    this.checksumPresent = (this.responseFlags & OPTS_CHECKSUM_PRESENT) !== 0;
    this.moreToCome = (this.responseFlags & OPTS_MORE_TO_COME) !== 0;
    this.exhaustAllowed = (this.responseFlags & OPTS_EXHAUST_ALLOWED) !== 0;
    this.useBigInt64 = typeof this.opts.useBigInt64 === "boolean" ? this.opts.useBigInt64 : false;
    this.promoteLongs = typeof this.opts.promoteLongs === "boolean" ? this.opts.promoteLongs : true;
    this.promoteValues = typeof this.opts.promoteValues === "boolean" ? this.opts.promoteValues : true;
    this.promoteBuffers = typeof this.opts.promoteBuffers === "boolean" ? this.opts.promoteBuffers : false;
    this.bsonRegExp = typeof this.opts.bsonRegExp === "boolean" ? this.opts.bsonRegExp : false;
   }
   isParsed() {
    return this.parsed;
   }
   parse() {
    if (this.parsed) return this.sections[0];
    this.index = 4;
    while (this.index < this.data.length) {
     const payloadType = this.data[this.index++];
     if (payloadType === 0) {
      const bsonSize = (0, bson_1.readInt32LE)(this.data, this.index);
      const bin = this.data.subarray(this.index, this.index + bsonSize);
      this.sections.push(bin);
      this.index += bsonSize;
     } else if (payloadType === 1) {
      throw new error_1.MongoRuntimeError("OP_MSG Payload Type 1 detected unsupported protocol");
     }
    }
    this.parsed = true;
    return this.sections[0];
   }
  }
  exports.OpMsgResponse = OpMsgResponse;
  const MESSAGE_HEADER_SIZE = 16;
  const COMPRESSION_DETAILS_SIZE = 9;
  class OpCompressedRequest {
   constructor(command, options) {
    this.command = command;
    this.options = {
     zlibCompressionLevel: options.zlibCompressionLevel,
     agreedCompressor: options.agreedCompressor
    };
   }
   static canCompress(command) {
    const commandDoc = command instanceof OpMsgRequest ? command.command : command.query;
    const commandName = Object.keys(commandDoc)[0];
    return !compression_1.uncompressibleCommands.has(commandName);
   }
   async toBin() {
    const concatenatedOriginalCommandBuffer = bson_1.ByteUtils.concat(this.command.toBin());
    const messageToBeCompressed = concatenatedOriginalCommandBuffer.slice(MESSAGE_HEADER_SIZE);
    const originalCommandOpCode = (0, bson_1.readInt32LE)(concatenatedOriginalCommandBuffer, 12);
    const compressedMessage = await (0, compression_1.compress)(this.options, messageToBeCompressed);
    const msgHeader = bson_1.ByteUtils.allocate(MESSAGE_HEADER_SIZE);
    bson_1.NumberUtils.setInt32LE(msgHeader, 0, MESSAGE_HEADER_SIZE + COMPRESSION_DETAILS_SIZE + compressedMessage.length);
    bson_1.NumberUtils.setInt32LE(msgHeader, 4, this.command.requestId);
    bson_1.NumberUtils.setInt32LE(msgHeader, 8, 0);
    bson_1.NumberUtils.setInt32LE(msgHeader, 12, constants_1.OP_COMPRESSED);
    const compressionDetails = bson_1.ByteUtils.allocate(COMPRESSION_DETAILS_SIZE);
    bson_1.NumberUtils.setInt32LE(compressionDetails, 0, originalCommandOpCode);
    bson_1.NumberUtils.setInt32LE(compressionDetails, 4, messageToBeCompressed.length);
    compressionDetails[8] = compression_1.Compressor[this.options.agreedCompressor];
    return [ msgHeader, compressionDetails, compressedMessage ];
   }
  }
  exports.OpCompressedRequest = OpCompressedRequest;
 },
 1296: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.LEGAL_TCP_SOCKET_OPTIONS = exports.LEGAL_TLS_SOCKET_OPTIONS = exports.DEFAULT_KEEP_ALIVE_INITIAL_DELAY_MS = void 0;
  exports.connect = connect;
  exports.makeConnection = makeConnection;
  exports.performInitialHandshake = performInitialHandshake;
  exports.prepareHandshakeDocument = prepareHandshakeDocument;
  exports.makeSocket = makeSocket;
  const net = __webpack_require__(9278);
  const tls = __webpack_require__(4756);
  const constants_1 = __webpack_require__(1975);
  const deps_1 = __webpack_require__(214);
  const error_1 = __webpack_require__(6084);
  const utils_1 = __webpack_require__(3735);
  const auth_provider_1 = __webpack_require__(6795);
  const providers_1 = __webpack_require__(6699);
  const connection_1 = __webpack_require__(1508);
  const constants_2 = __webpack_require__(1426);
  function applyBackpressureLabels(error) {
   error.addErrorLabel(error_1.MongoErrorLabel.SystemOverloadedError);
   error.addErrorLabel(error_1.MongoErrorLabel.RetryableError);
  }
  async function connect(options) {
   let connection = null;
   try {
    const socket = await makeSocket(options);
    connection = makeConnection(options, socket);
    await performInitialHandshake(connection, options);
    return connection;
   } catch (error) {
    connection?.destroy();
    throw error;
   }
  }
  function makeConnection(options, socket) {
   let ConnectionType = options.connectionType ?? connection_1.Connection;
   if (options.autoEncrypter) {
    ConnectionType = connection_1.CryptoConnection;
   }
   return new ConnectionType(socket, options);
  }
  function checkSupportedServer(hello, options) {
   const maxWireVersion = Number(hello.maxWireVersion);
   const minWireVersion = Number(hello.minWireVersion);
   const serverVersionHighEnough = !Number.isNaN(maxWireVersion) && maxWireVersion >= constants_2.MIN_SUPPORTED_WIRE_VERSION;
   const serverVersionLowEnough = !Number.isNaN(minWireVersion) && minWireVersion <= constants_2.MAX_SUPPORTED_WIRE_VERSION;
   if (serverVersionHighEnough) {
    if (serverVersionLowEnough) {
     return null;
    }
    const message = `Server at ${options.hostAddress} reports minimum wire version ${JSON.stringify(hello.minWireVersion)}, but this version of the Node.js Driver requires at most ${constants_2.MAX_SUPPORTED_WIRE_VERSION} (MongoDB ${constants_2.MAX_SUPPORTED_SERVER_VERSION})`;
    return new error_1.MongoCompatibilityError(message);
   }
   const message = `Server at ${options.hostAddress} reports maximum wire version ${JSON.stringify(hello.maxWireVersion) ?? 0}, but this version of the Node.js Driver requires at least ${constants_2.MIN_SUPPORTED_WIRE_VERSION} (MongoDB ${constants_2.MIN_SUPPORTED_SERVER_VERSION})`;
   return new error_1.MongoCompatibilityError(message);
  }
  async function performInitialHandshake(conn, options) {
   const credentials = options.credentials;
   if (credentials) {
    if (!(credentials.mechanism === providers_1.AuthMechanism.MONGODB_DEFAULT) && !options.authProviders.getOrCreateProvider(credentials.mechanism, credentials.mechanismProperties)) {
     throw new error_1.MongoInvalidArgumentError(`AuthMechanism '${credentials.mechanism}' not supported`);
    }
   }
   const authContext = new auth_provider_1.AuthContext(conn, credentials, options);
   conn.authContext = authContext;
   const handshakeDoc = await prepareHandshakeDocument(authContext);
   const handshakeOptions = {
    ...options,
    raw: false
   };
   if (typeof options.connectTimeoutMS === "number") {
    handshakeOptions.socketTimeoutMS = options.connectTimeoutMS;
   }
   const start = (new Date).getTime();
   const response = await executeHandshake(handshakeDoc, handshakeOptions);
   if (!("isWritablePrimary" in response)) {
    response.isWritablePrimary = response[constants_1.LEGACY_HELLO_COMMAND];
   }
   if (response.helloOk) {
    conn.helloOk = true;
   }
   const supportedServerErr = checkSupportedServer(response, options);
   if (supportedServerErr) {
    throw supportedServerErr;
   }
   if (options.loadBalanced) {
    if (!response.serviceId) {
     throw new error_1.MongoCompatibilityError("Driver attempted to initialize in load balancing mode, " + "but the server does not support this mode.");
    }
   }
   conn.hello = response;
   conn.lastHelloMS = (new Date).getTime() - start;
   if (!response.arbiterOnly && credentials) {
    authContext.response = response;
    const resolvedCredentials = credentials.resolveAuthMechanism(response);
    const provider = options.authProviders.getOrCreateProvider(resolvedCredentials.mechanism, resolvedCredentials.mechanismProperties);
    if (!provider) {
     throw new error_1.MongoInvalidArgumentError(`No AuthProvider for ${resolvedCredentials.mechanism} defined.`);
    }
    try {
     await provider.auth(authContext);
    } catch (error) {
     if (error instanceof error_1.MongoError) {
      error.addErrorLabel(error_1.MongoErrorLabel.HandshakeError);
      if ((0, error_1.needsRetryableWriteLabel)(error)) {
       error.addErrorLabel(error_1.MongoErrorLabel.RetryableWriteError);
      }
     }
     throw error;
    }
   }
   conn.established = true;
   async function executeHandshake(handshakeDoc, handshakeOptions) {
    try {
     const handshakeResponse = await conn.command((0, utils_1.ns)("admin.$cmd"), handshakeDoc, handshakeOptions);
     return handshakeResponse;
    } catch (error) {
     if (error instanceof error_1.MongoError) {
      error.addErrorLabel(error_1.MongoErrorLabel.HandshakeError);
     }
     if (error instanceof error_1.MongoNetworkError) {
      applyBackpressureLabels(error);
     }
     throw error;
    }
   }
  }
  async function prepareHandshakeDocument(authContext) {
   const options = authContext.options;
   const compressors = options.compressors ? options.compressors : [];
   const {serverApi: serverApi} = authContext.connection;
   const clientMetadata = await options.metadata;
   const handshakeDoc = {
    [serverApi?.version || options.loadBalanced === true ? "hello" : constants_1.LEGACY_HELLO_COMMAND]: 1,
    backpressure: "2",
    helloOk: true,
    client: clientMetadata,
    compression: compressors
   };
   if (options.loadBalanced === true) {
    handshakeDoc.loadBalanced = true;
   }
   const credentials = authContext.credentials;
   if (credentials) {
    if (credentials.mechanism === providers_1.AuthMechanism.MONGODB_DEFAULT && credentials.username) {
     handshakeDoc.saslSupportedMechs = `${credentials.source}.${credentials.username}`;
     const provider = authContext.options.authProviders.getOrCreateProvider(providers_1.AuthMechanism.MONGODB_SCRAM_SHA256, credentials.mechanismProperties);
     if (!provider) {
      throw new error_1.MongoInvalidArgumentError(`No AuthProvider for ${providers_1.AuthMechanism.MONGODB_SCRAM_SHA256} defined.`);
     }
     return await provider.prepare(handshakeDoc, authContext);
    }
    const provider = authContext.options.authProviders.getOrCreateProvider(credentials.mechanism, credentials.mechanismProperties);
    if (!provider) {
     throw new error_1.MongoInvalidArgumentError(`No AuthProvider for ${credentials.mechanism} defined.`);
    }
    return await provider.prepare(handshakeDoc, authContext);
   }
   return handshakeDoc;
  }
  exports.DEFAULT_KEEP_ALIVE_INITIAL_DELAY_MS = 12e4;
  exports.LEGAL_TLS_SOCKET_OPTIONS = [ "allowPartialTrustChain", "ALPNProtocols", "ca", "cert", "checkServerIdentity", "ciphers", "crl", "ecdhCurve", "key", "minDHSize", "passphrase", "pfx", "rejectUnauthorized", "secureContext", "secureProtocol", "servername", "session" ];
  exports.LEGAL_TCP_SOCKET_OPTIONS = [ "autoSelectFamily", "autoSelectFamilyAttemptTimeout", "keepAliveInitialDelay", "family", "hints", "localAddress", "localPort", "lookup" ];
  function parseConnectOptions(options) {
   const hostAddress = options.hostAddress;
   if (!hostAddress) throw new error_1.MongoInvalidArgumentError('Option "hostAddress" is required');
   const result = {};
   for (const name of exports.LEGAL_TCP_SOCKET_OPTIONS) {
    if (options[name] != null) {
     result[name] = options[name];
    }
   }
   result.keepAliveInitialDelay ??= exports.DEFAULT_KEEP_ALIVE_INITIAL_DELAY_MS;
   result.keepAlive = true;
   result.noDelay = options.noDelay ?? true;
   if (typeof hostAddress.socketPath === "string") {
    result.path = hostAddress.socketPath;
    return result;
   } else if (typeof hostAddress.host === "string") {
    result.host = hostAddress.host;
    result.port = hostAddress.port;
    return result;
   } else {
    throw new error_1.MongoRuntimeError(`Unexpected HostAddress ${JSON.stringify(hostAddress)}`);
   }
  }
  function parseSslOptions(options) {
   const result = parseConnectOptions(options);
   for (const name of exports.LEGAL_TLS_SOCKET_OPTIONS) {
    if (options[name] != null) {
     result[name] = options[name];
    }
   }
   if (options.existingSocket) {
    result.socket = options.existingSocket;
   }
   if (result.servername == null && result.host && !net.isIP(result.host)) {
    result.servername = result.host;
   }
   return result;
  }
  async function makeSocket(options) {
   const useTLS = options.tls ?? false;
   const connectTimeoutMS = options.connectTimeoutMS ?? 3e4;
   const existingSocket = options.existingSocket;
   const keepAliveInitialDelay = options.keepAliveInitialDelay ?? exports.DEFAULT_KEEP_ALIVE_INITIAL_DELAY_MS;
   const noDelay = options.noDelay ?? true;
   let socket;
   if (options.proxyHost != null) {
    return await makeSocks5Connection({
     ...options,
     connectTimeoutMS: connectTimeoutMS
    });
   }
   if (useTLS) {
    const tlsSocket = tls.connect(parseSslOptions(options));
    if (typeof tlsSocket.disableRenegotiation === "function") {
     tlsSocket.disableRenegotiation();
    }
    socket = tlsSocket;
   } else if (existingSocket) {
    socket = existingSocket;
   } else {
    socket = net.createConnection(parseConnectOptions(options));
   }
   socket.setKeepAlive(true, keepAliveInitialDelay);
   socket.setNoDelay(noDelay);
   socket.setTimeout(connectTimeoutMS);
   let cancellationHandler = null;
   const {promise: connectedSocket, resolve: resolve, reject: reject} = (0, utils_1.promiseWithResolvers)();
   if (existingSocket) {
    resolve(socket);
   } else {
    const start = performance.now();
    const connectEvent = useTLS ? "secureConnect" : "connect";
    socket.once(connectEvent, () => resolve(socket)).once("error", cause => reject(new error_1.MongoNetworkError(error_1.MongoError.buildErrorMessage(cause), {
     cause: cause
    }))).once("timeout", () => {
     reject(new error_1.MongoNetworkTimeoutError(`Socket '${connectEvent}' timed out after ${performance.now() - start | 0}ms (connectTimeoutMS: ${connectTimeoutMS})`));
    }).once("close", () => reject(new error_1.MongoNetworkError(`Socket closed after ${performance.now() - start | 0} during connection establishment`)));
    if (options.cancellationToken != null) {
     cancellationHandler = () => reject(new error_1.MongoNetworkError(`Socket connection establishment was cancelled after ${performance.now() - start | 0}`));
     options.cancellationToken.once("cancel", cancellationHandler);
    }
   }
   try {
    socket = await connectedSocket;
    return socket;
   } catch (error) {
    applyBackpressureLabels(error);
    socket.destroy();
    throw error;
   } finally {
    socket.setTimeout(0);
    if (cancellationHandler != null) {
     options.cancellationToken?.removeListener("cancel", cancellationHandler);
    }
   }
  }
  let socks = null;
  function loadSocks() {
   if (socks == null) {
    const socksImport = (0, deps_1.getSocks)();
    if ("kModuleError" in socksImport) {
     throw socksImport.kModuleError;
    }
    socks = socksImport;
   }
   return socks;
  }
  async function makeSocks5Connection(options) {
   const hostAddress = utils_1.HostAddress.fromHostPort(options.proxyHost ?? "", options.proxyPort ?? 1080);
   const rawSocket = await makeSocket({
    ...options,
    hostAddress: hostAddress,
    tls: false,
    proxyHost: undefined
   });
   const destination = parseConnectOptions(options);
   if (typeof destination.host !== "string" || typeof destination.port !== "number") {
    throw new error_1.MongoInvalidArgumentError("Can only make Socks5 connections to TCP hosts");
   }
   socks ??= loadSocks();
   let existingSocket;
   try {
    const connection = await socks.SocksClient.createConnection({
     existing_socket: rawSocket,
     timeout: options.connectTimeoutMS,
     command: "connect",
     destination: {
      host: destination.host,
      port: destination.port
     },
     proxy: {
      host: "iLoveJavaScript",
      port: 0,
      type: 5,
      userId: options.proxyUsername || undefined,
      password: options.proxyPassword || undefined
     }
    });
    existingSocket = connection.socket;
   } catch (cause) {
    throw new error_1.MongoNetworkError(error_1.MongoError.buildErrorMessage(cause), {
     cause: cause
    });
   }
   return await makeSocket({
    ...options,
    existingSocket: existingSocket,
    proxyHost: undefined
   });
  }
 },
 1508: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.CryptoConnection = exports.SizedMessageTransform = exports.Connection = void 0;
  exports.hasSessionSupport = hasSessionSupport;
  const stream_1 = __webpack_require__(2203);
  const timers_1 = __webpack_require__(3557);
  const bson_1 = __webpack_require__(9206);
  const constants_1 = __webpack_require__(1975);
  const error_1 = __webpack_require__(6084);
  const mongo_logger_1 = __webpack_require__(797);
  const mongo_types_1 = __webpack_require__(8524);
  const read_preference_1 = __webpack_require__(8378);
  const common_1 = __webpack_require__(1881);
  const sessions_1 = __webpack_require__(3985);
  const timeout_1 = __webpack_require__(125);
  const utils_1 = __webpack_require__(3735);
  const command_monitoring_events_1 = __webpack_require__(358);
  const commands_1 = __webpack_require__(1806);
  const stream_description_1 = __webpack_require__(3661);
  const compression_1 = __webpack_require__(8329);
  const on_data_1 = __webpack_require__(1985);
  const responses_1 = __webpack_require__(231);
  const shared_1 = __webpack_require__(1770);
  function hasSessionSupport(conn) {
   const description = conn.description;
   return description.logicalSessionTimeoutMinutes != null;
  }
  function streamIdentifier(stream, options) {
   if (options.proxyHost) {
    return options.hostAddress.toString();
   }
   const {remoteAddress: remoteAddress, remotePort: remotePort} = stream;
   if (typeof remoteAddress === "string" && typeof remotePort === "number") {
    return utils_1.HostAddress.fromHostPort(remoteAddress, remotePort).toString();
   }
   return bson_1.ByteUtils.toHex((0, utils_1.uuidV4)());
  }
  class Connection extends mongo_types_1.TypedEventEmitter {
   static {
    this.COMMAND_STARTED = constants_1.COMMAND_STARTED;
   }
   static {
    this.COMMAND_SUCCEEDED = constants_1.COMMAND_SUCCEEDED;
   }
   static {
    this.COMMAND_FAILED = constants_1.COMMAND_FAILED;
   }
   static {
    this.CLUSTER_TIME_RECEIVED = constants_1.CLUSTER_TIME_RECEIVED;
   }
   static {
    this.CLOSE = constants_1.CLOSE;
   }
   static {
    this.PINNED = constants_1.PINNED;
   }
   static {
    this.UNPINNED = constants_1.UNPINNED;
   }
   constructor(stream, options) {
    super();
    this.lastHelloMS = -1;
    this.helloOk = false;
    this.delayedTimeoutId = null;
    this.closed = false;
    this.clusterTime = null;
    this.error = null;
    this.dataEvents = null;
    this.on("error", utils_1.noop);
    this.socket = stream;
    this.id = options.id;
    this.address = streamIdentifier(stream, options);
    this.socketTimeoutMS = options.socketTimeoutMS ?? 0;
    this.monitorCommands = options.monitorCommands;
    this.serverApi = options.serverApi;
    this.mongoLogger = options.mongoLogger;
    this.established = false;
    this.description = new stream_description_1.StreamDescription(this.address, options);
    this.generation = options.generation;
    this.lastUseTime = (0, utils_1.processTimeMS)();
    this.messageStream = this.socket.on("error", this.onSocketError.bind(this)).pipe(new SizedMessageTransform({
     connection: this
    })).on("error", this.onTransformError.bind(this));
    this.socket.on("close", this.onClose.bind(this));
    this.socket.on("timeout", this.onTimeout.bind(this));
    this.messageStream.pause();
   }
   get hello() {
    return this.description.hello;
   }
   set hello(response) {
    this.description.receiveResponse(response);
    Object.freeze(this.description);
   }
   get serviceId() {
    return this.hello?.serviceId;
   }
   get loadBalanced() {
    return this.description.loadBalanced;
   }
   get idleTime() {
    return (0, utils_1.calculateDurationInMs)(this.lastUseTime);
   }
   get hasSessionSupport() {
    return this.description.logicalSessionTimeoutMinutes != null;
   }
   get supportsOpMsg() {
    return this.description != null && (0, utils_1.maxWireVersion)(this) >= 6 && !this.description.__nodejs_mock_server__;
   }
   get shouldEmitAndLogCommand() {
    return (this.monitorCommands || this.established && !this.authContext?.reauthenticating && this.mongoLogger?.willLog(mongo_logger_1.MongoLoggableComponent.COMMAND, mongo_logger_1.SeverityLevel.DEBUG)) ?? false;
   }
   markAvailable() {
    this.lastUseTime = (0, utils_1.processTimeMS)();
   }
   onSocketError(cause) {
    this.onError(new error_1.MongoNetworkError(cause.message, {
     cause: cause
    }));
   }
   onTransformError(error) {
    this.onError(error);
   }
   onError(error) {
    this.cleanup(error);
   }
   onClose() {
    const message = `connection ${this.id} to ${this.address} closed`;
    this.cleanup(new error_1.MongoNetworkError(message));
   }
   onTimeout() {
    this.delayedTimeoutId = (0, timers_1.setTimeout)(() => {
     const message = `connection ${this.id} to ${this.address} timed out`;
     const beforeHandshake = this.hello == null;
     this.cleanup(new error_1.MongoNetworkTimeoutError(message, {
      beforeHandshake: beforeHandshake
     }));
    }, 1).unref();
   }
   destroy() {
    if (this.closed) {
     return;
    }
    this.removeAllListeners(Connection.PINNED);
    this.removeAllListeners(Connection.UNPINNED);
    const message = `connection ${this.id} to ${this.address} closed`;
    this.cleanup(new error_1.MongoNetworkError(message));
   }
   cleanup(error) {
    if (this.closed) {
     return;
    }
    this.socket.destroy();
    this.error = error;
    this.dataEvents?.throw(error).then(undefined, utils_1.squashError);
    this.closed = true;
    this.emit(Connection.CLOSE);
   }
   prepareCommand(db, command, options) {
    let cmd = {
     ...command
    };
    const readPreference = (0, shared_1.getReadPreference)(options);
    const session = options?.session;
    let clusterTime = this.clusterTime;
    if (this.serverApi) {
     const {version: version, strict: strict, deprecationErrors: deprecationErrors} = this.serverApi;
     cmd.apiVersion = version;
     if (strict != null) cmd.apiStrict = strict;
     if (deprecationErrors != null) cmd.apiDeprecationErrors = deprecationErrors;
    }
    if (this.hasSessionSupport && session) {
     if (session.clusterTime && clusterTime && session.clusterTime.clusterTime.greaterThan(clusterTime.clusterTime)) {
      clusterTime = session.clusterTime;
     }
     const sessionError = (0, sessions_1.applySession)(session, cmd, options);
     if (sessionError) throw sessionError;
    } else if (session?.explicit) {
     throw new error_1.MongoCompatibilityError("Current topology does not support sessions");
    }
    if (clusterTime) {
     cmd.$clusterTime = clusterTime;
    }
    if (this.description.type !== common_1.ServerType.Standalone) {
     if (!(0, shared_1.isSharded)(this) && !this.description.loadBalanced && this.supportsOpMsg && options.directConnection === true && readPreference?.mode === "primary") {
      cmd.$readPreference = read_preference_1.ReadPreference.primaryPreferred.toJSON();
     } else if ((0, shared_1.isSharded)(this) && !this.supportsOpMsg && readPreference?.mode !== "primary") {
      cmd = {
       $query: cmd,
       $readPreference: readPreference.toJSON()
      };
     } else if (readPreference?.mode !== "primary") {
      cmd.$readPreference = readPreference.toJSON();
     }
    }
    const commandOptions = {
     numberToSkip: 0,
     numberToReturn: -1,
     checkKeys: false,
     secondaryOk: readPreference.secondaryOk(),
     ...options
    };
    options.timeoutContext?.addMaxTimeMSToCommand(cmd, options);
    const message = this.supportsOpMsg ? new commands_1.OpMsgRequest(db, cmd, commandOptions) : new commands_1.OpQueryRequest(db, cmd, commandOptions);
    return message;
   }
   async* sendWire(message, options, responseType) {
    this.throwIfAborted();
    const timeout = options.socketTimeoutMS ?? options?.timeoutContext?.getSocketTimeoutMS() ?? this.socketTimeoutMS;
    this.socket.setTimeout(timeout);
    try {
     await this.writeCommand(message, {
      agreedCompressor: this.description.compressor ?? "none",
      zlibCompressionLevel: this.description.zlibCompressionLevel,
      timeoutContext: options.timeoutContext,
      signal: options.signal
     });
     if (message.moreToCome) {
      yield responses_1.MongoDBResponse.empty;
      return;
     }
     this.throwIfAborted();
     if (options.timeoutContext?.csotEnabled() && options.timeoutContext.minRoundTripTime != null && options.timeoutContext.remainingTimeMS < options.timeoutContext.minRoundTripTime) {
      throw new error_1.MongoOperationTimeoutError("Server roundtrip time is greater than the time remaining");
     }
     for await (const response of this.readMany(options)) {
      this.socket.setTimeout(0);
      const bson = response.parse();
      const document = (responseType ?? responses_1.MongoDBResponse).make(bson);
      yield document;
      this.throwIfAborted();
      this.socket.setTimeout(timeout);
     }
    } finally {
     this.socket.setTimeout(0);
    }
   }
   async* sendCommand(ns, command, options, responseType) {
    options?.signal?.throwIfAborted();
    const message = this.prepareCommand(ns.db, command, options);
    let started = 0;
    if (this.shouldEmitAndLogCommand) {
     started = (0, utils_1.processTimeMS)();
     this.emitAndLogCommand(this.monitorCommands, Connection.COMMAND_STARTED, message.databaseName, this.established, new command_monitoring_events_1.CommandStartedEvent(this, message, this.description.serverConnectionId));
    }
    const bsonOptions = options.documentsReturnedIn == null || !options.raw ? options : {
     ...options,
     raw: false,
     fieldsAsRaw: {
      [options.documentsReturnedIn]: true
     }
    };
    let document = undefined;
    let object = undefined;
    try {
     this.throwIfAborted();
     for await (document of this.sendWire(message, options, responseType)) {
      object = undefined;
      if (options.session != null) {
       (0, sessions_1.updateSessionFromResponse)(options.session, document);
      }
      if (document.$clusterTime) {
       this.clusterTime = document.$clusterTime;
       this.emit(Connection.CLUSTER_TIME_RECEIVED, document.$clusterTime);
      }
      if (document.ok === 0) {
       if (options.timeoutContext?.csotEnabled() && document.isMaxTimeExpiredError) {
        throw new error_1.MongoOperationTimeoutError("Server reported a timeout error", {
         cause: new error_1.MongoServerError(object ??= document.toObject(bsonOptions))
        });
       }
       throw new error_1.MongoServerError(object ??= document.toObject(bsonOptions));
      }
      if (this.shouldEmitAndLogCommand) {
       this.emitAndLogCommand(this.monitorCommands, Connection.COMMAND_SUCCEEDED, message.databaseName, this.established, new command_monitoring_events_1.CommandSucceededEvent(this, message, message.moreToCome ? {
        ok: 1
       } : object ??= document.toObject(bsonOptions), started, this.description.serverConnectionId));
      }
      if (responseType == null) {
       yield object ??= document.toObject(bsonOptions);
      } else {
       yield document;
      }
      this.throwIfAborted();
     }
    } catch (error) {
     if (options.session != null && !(error instanceof error_1.MongoServerError)) {
      (0, sessions_1.updateSessionFromResponse)(options.session, responses_1.MongoDBResponse.empty);
     }
     if (this.shouldEmitAndLogCommand) {
      this.emitAndLogCommand(this.monitorCommands, Connection.COMMAND_FAILED, message.databaseName, this.established, new command_monitoring_events_1.CommandFailedEvent(this, message, error, started, this.description.serverConnectionId));
     }
     throw error;
    }
   }
   async command(ns, command, options = {}, responseType) {
    this.throwIfAborted();
    options.signal?.throwIfAborted();
    for await (const document of this.sendCommand(ns, command, options, responseType)) {
     if (options.timeoutContext?.csotEnabled()) {
      if (responses_1.MongoDBResponse.is(document)) {
       if (document.isMaxTimeExpiredError) {
        throw new error_1.MongoOperationTimeoutError("Server reported a timeout error", {
         cause: new error_1.MongoServerError(document.toObject())
        });
       }
      } else {
       if (Array.isArray(document?.writeErrors) && document.writeErrors.some(error => error?.code === error_1.MONGODB_ERROR_CODES.MaxTimeMSExpired) || document?.writeConcernError?.code === error_1.MONGODB_ERROR_CODES.MaxTimeMSExpired) {
        throw new error_1.MongoOperationTimeoutError("Server reported a timeout error", {
         cause: new error_1.MongoServerError(document)
        });
       }
      }
     }
     return document;
    }
    throw new error_1.MongoUnexpectedServerResponseError("Unable to get response from server");
   }
   exhaustCommand(ns, command, options, replyListener) {
    const exhaustLoop = async () => {
     this.throwIfAborted();
     for await (const reply of this.sendCommand(ns, command, options)) {
      replyListener(undefined, reply);
      this.throwIfAborted();
     }
     throw new error_1.MongoUnexpectedServerResponseError("Server ended moreToCome unexpectedly");
    };
    exhaustLoop().then(undefined, replyListener);
   }
   throwIfAborted() {
    if (this.error) throw this.error;
   }
   async writeCommand(command, options) {
    const finalCommand = options.agreedCompressor === "none" || !commands_1.OpCompressedRequest.canCompress(command) ? command : new commands_1.OpCompressedRequest(command, {
     agreedCompressor: options.agreedCompressor ?? "none",
     zlibCompressionLevel: options.zlibCompressionLevel ?? 0
    });
    const buffer = bson_1.ByteUtils.concat(await finalCommand.toBin());
    if (options.timeoutContext?.csotEnabled()) {
     if (options.timeoutContext.minRoundTripTime != null && options.timeoutContext.remainingTimeMS < options.timeoutContext.minRoundTripTime) {
      throw new error_1.MongoOperationTimeoutError("Server roundtrip time is greater than the time remaining");
     }
    }
    try {
     if (this.socket.write(buffer)) return;
    } catch (writeError) {
     const networkError = new error_1.MongoNetworkError("unexpected error writing to socket", {
      cause: writeError
     });
     this.onError(networkError);
     throw networkError;
    }
    const drainEvent = (0, utils_1.once)(this.socket, "drain", options);
    const timeout = options?.timeoutContext?.timeoutForSocketWrite;
    const drained = timeout ? Promise.race([ drainEvent, timeout ]) : drainEvent;
    try {
     return await drained;
    } catch (writeError) {
     if (timeout_1.TimeoutError.is(writeError)) {
      const timeoutError = new error_1.MongoOperationTimeoutError("Timed out at socket write");
      this.onError(timeoutError);
      throw timeoutError;
     } else if (writeError === options.signal?.reason) {
      this.onError(writeError);
     }
     throw writeError;
    } finally {
     timeout?.clear();
    }
   }
   async* readMany(options) {
    try {
     this.dataEvents = (0, on_data_1.onData)(this.messageStream, options);
     this.messageStream.resume();
     for await (const message of this.dataEvents) {
      const response = await (0, compression_1.decompressResponse)(message);
      yield response;
      if (!response.moreToCome) {
       return;
      }
     }
    } catch (readError) {
     if (timeout_1.TimeoutError.is(readError)) {
      const timeoutError = new error_1.MongoOperationTimeoutError(`Timed out during socket read (${readError.duration}ms)`);
      this.dataEvents = null;
      this.onError(timeoutError);
      throw timeoutError;
     } else if (readError === options.signal?.reason) {
      this.onError(readError);
     }
     throw readError;
    } finally {
     this.dataEvents = null;
     this.messageStream.pause();
    }
   }
  }
  exports.Connection = Connection;
  class SizedMessageTransform extends stream_1.Transform {
   constructor({connection: connection}) {
    super({
     writableObjectMode: false,
     readableObjectMode: true
    });
    this.bufferPool = new utils_1.BufferPool;
    this.connection = connection;
   }
   _transform(chunk, encoding, callback) {
    if (this.connection.delayedTimeoutId != null) {
     (0, timers_1.clearTimeout)(this.connection.delayedTimeoutId);
     this.connection.delayedTimeoutId = null;
    }
    this.bufferPool.append(chunk);
    while (this.bufferPool.length) {
     const sizeOfMessage = this.bufferPool.getInt32();
     if (sizeOfMessage == null) {
      break;
     }
     if (sizeOfMessage < 0) {
      return callback(new error_1.MongoParseError(`Message size cannot be negative: ${sizeOfMessage}`));
     }
     if (sizeOfMessage > this.bufferPool.length) {
      break;
     }
     const message = this.bufferPool.read(sizeOfMessage);
     if (!this.push(message)) {
      return callback(new error_1.MongoRuntimeError(`SizedMessageTransform does not support backpressure`));
     }
    }
    callback();
   }
  }
  exports.SizedMessageTransform = SizedMessageTransform;
  class CryptoConnection extends Connection {
   constructor(stream, options) {
    super(stream, options);
    this.autoEncrypter = options.autoEncrypter;
   }
   async command(ns, cmd, options, responseType) {
    const {autoEncrypter: autoEncrypter} = this;
    if (!autoEncrypter) {
     throw new error_1.MongoRuntimeError("No AutoEncrypter available for encryption");
    }
    const serverWireVersion = (0, utils_1.maxWireVersion)(this);
    if (serverWireVersion === 0) {
     return await super.command(ns, cmd, options, responseType);
    }
    const sort = cmd.find || cmd.findAndModify ? cmd.sort : null;
    const indexKeys = cmd.createIndexes ? cmd.indexes.map(index => index.key) : null;
    const encrypted = await autoEncrypter.encrypt(ns.toString(), cmd, options);
    if (sort != null && (cmd.find || cmd.findAndModify)) {
     encrypted.sort = sort;
    }
    if (indexKeys != null && cmd.createIndexes) {
     for (const [offset, index] of indexKeys.entries()) {
      encrypted.indexes[offset].key = index;
     }
    }
    const encryptedResponse = await super.command(ns, encrypted, options, responseType ?? responses_1.MongoDBResponse);
    const result = await autoEncrypter.decrypt(encryptedResponse.toBytes(), options);
    const decryptedResponse = responseType?.make(result) ?? (0, bson_1.deserialize)(result, options);
    if (autoEncrypter[constants_1.kDecorateResult]) {
     if (responseType == null) {
      (0, utils_1.decorateDecryptionResult)(decryptedResponse, encryptedResponse.toObject(), true);
     } else if (decryptedResponse instanceof responses_1.CursorResponse) {
      decryptedResponse.encryptedResponse = encryptedResponse;
     }
    }
    return decryptedResponse;
   }
  }
  exports.CryptoConnection = CryptoConnection;
 },
 441: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.ConnectionPool = exports.PoolState = void 0;
  const timers_1 = __webpack_require__(3557);
  const constants_1 = __webpack_require__(1975);
  const error_1 = __webpack_require__(6084);
  const mongo_types_1 = __webpack_require__(8524);
  const timeout_1 = __webpack_require__(125);
  const utils_1 = __webpack_require__(3735);
  const connect_1 = __webpack_require__(1296);
  const connection_1 = __webpack_require__(1508);
  const connection_pool_events_1 = __webpack_require__(249);
  const errors_1 = __webpack_require__(3827);
  const metrics_1 = __webpack_require__(135);
  exports.PoolState = Object.freeze({
   paused: "paused",
   ready: "ready",
   closed: "closed"
  });
  class ConnectionPool extends mongo_types_1.TypedEventEmitter {
   static {
    this.CONNECTION_POOL_CREATED = constants_1.CONNECTION_POOL_CREATED;
   }
   static {
    this.CONNECTION_POOL_CLOSED = constants_1.CONNECTION_POOL_CLOSED;
   }
   static {
    this.CONNECTION_POOL_CLEARED = constants_1.CONNECTION_POOL_CLEARED;
   }
   static {
    this.CONNECTION_POOL_READY = constants_1.CONNECTION_POOL_READY;
   }
   static {
    this.CONNECTION_CREATED = constants_1.CONNECTION_CREATED;
   }
   static {
    this.CONNECTION_READY = constants_1.CONNECTION_READY;
   }
   static {
    this.CONNECTION_CLOSED = constants_1.CONNECTION_CLOSED;
   }
   static {
    this.CONNECTION_CHECK_OUT_STARTED = constants_1.CONNECTION_CHECK_OUT_STARTED;
   }
   static {
    this.CONNECTION_CHECK_OUT_FAILED = constants_1.CONNECTION_CHECK_OUT_FAILED;
   }
   static {
    this.CONNECTION_CHECKED_OUT = constants_1.CONNECTION_CHECKED_OUT;
   }
   static {
    this.CONNECTION_CHECKED_IN = constants_1.CONNECTION_CHECKED_IN;
   }
   constructor(server, options) {
    super();
    this.on("error", utils_1.noop);
    this.options = Object.freeze({
     connectionType: connection_1.Connection,
     ...options,
     maxPoolSize: options.maxPoolSize ?? 100,
     minPoolSize: options.minPoolSize ?? 0,
     maxConnecting: options.maxConnecting ?? 2,
     maxIdleTimeMS: options.maxIdleTimeMS ?? 0,
     waitQueueTimeoutMS: options.waitQueueTimeoutMS ?? 0,
     minPoolSizeCheckFrequencyMS: options.minPoolSizeCheckFrequencyMS ?? 100,
     autoEncrypter: options.autoEncrypter
    });
    if (this.options.minPoolSize > this.options.maxPoolSize) {
     throw new error_1.MongoInvalidArgumentError("Connection pool minimum size must not be greater than maximum pool size");
    }
    this.poolState = exports.PoolState.paused;
    this.server = server;
    this.connections = new utils_1.List;
    this.pending = 0;
    this.checkedOut = new Set;
    this.minPoolSizeTimer = undefined;
    this.generation = 0;
    this.serviceGenerations = new Map;
    this.connectionCounter = (0, utils_1.makeCounter)(1);
    this.cancellationToken = new mongo_types_1.CancellationToken;
    this.cancellationToken.setMaxListeners(Infinity);
    this.waitQueue = new utils_1.List;
    this.metrics = new metrics_1.ConnectionPoolMetrics;
    this.processingWaitQueue = false;
    this.mongoLogger = this.server.topology.client?.mongoLogger;
    this.component = "connection";
    queueMicrotask(() => {
     this.emitAndLog(ConnectionPool.CONNECTION_POOL_CREATED, new connection_pool_events_1.ConnectionPoolCreatedEvent(this));
    });
   }
   get address() {
    return this.options.hostAddress.toString();
   }
   get closed() {
    return this.poolState === exports.PoolState.closed;
   }
   get totalConnectionCount() {
    return this.availableConnectionCount + this.pendingConnectionCount + this.currentCheckedOutCount;
   }
   get availableConnectionCount() {
    return this.connections.length;
   }
   get pendingConnectionCount() {
    return this.pending;
   }
   get currentCheckedOutCount() {
    return this.checkedOut.size;
   }
   get waitQueueSize() {
    return this.waitQueue.length;
   }
   get loadBalanced() {
    return this.options.loadBalanced;
   }
   get serverError() {
    return this.server.description.error;
   }
   get checkedOutConnections() {
    return this.checkedOut;
   }
   waitQueueErrorMetrics() {
    return this.metrics.info(this.options.maxPoolSize);
   }
   ready() {
    if (this.poolState !== exports.PoolState.paused) {
     return;
    }
    this.poolState = exports.PoolState.ready;
    this.emitAndLog(ConnectionPool.CONNECTION_POOL_READY, new connection_pool_events_1.ConnectionPoolReadyEvent(this));
    (0, timers_1.clearTimeout)(this.minPoolSizeTimer);
    this.ensureMinPoolSize();
   }
   async checkOut(options) {
    const checkoutTime = (0, utils_1.processTimeMS)();
    this.emitAndLog(ConnectionPool.CONNECTION_CHECK_OUT_STARTED, new connection_pool_events_1.ConnectionCheckOutStartedEvent(this));
    const {promise: promise, resolve: resolve, reject: reject} = (0, utils_1.promiseWithResolvers)();
    const timeout = options.timeoutContext.connectionCheckoutTimeout;
    const waitQueueMember = {
     resolve: resolve,
     reject: reject,
     cancelled: false,
     checkoutTime: checkoutTime
    };
    const abortListener = (0, utils_1.addAbortListener)(options.signal, function() {
     waitQueueMember.cancelled = true;
     reject(this.reason);
    });
    this.waitQueue.push(waitQueueMember);
    queueMicrotask(() => this.processWaitQueue());
    try {
     timeout?.throwIfExpired();
     return await (timeout ? Promise.race([ promise, timeout ]) : promise);
    } catch (error) {
     if (timeout_1.TimeoutError.is(error)) {
      timeout?.clear();
      waitQueueMember.cancelled = true;
      this.emitAndLog(ConnectionPool.CONNECTION_CHECK_OUT_FAILED, new connection_pool_events_1.ConnectionCheckOutFailedEvent(this, "timeout", waitQueueMember.checkoutTime));
      const timeoutError = new errors_1.WaitQueueTimeoutError(this.loadBalanced ? this.waitQueueErrorMetrics() : "Timed out while checking out a connection from connection pool", this.address);
      if (options.timeoutContext.csotEnabled()) {
       throw new error_1.MongoOperationTimeoutError("Timed out during connection checkout", {
        cause: timeoutError
       });
      }
      throw timeoutError;
     }
     throw error;
    } finally {
     abortListener?.[utils_1.kDispose]();
     timeout?.clear();
    }
   }
   checkIn(connection) {
    if (!this.checkedOut.has(connection)) {
     return;
    }
    const poolClosed = this.closed;
    const stale = this.connectionIsStale(connection);
    const willDestroy = !!(poolClosed || stale || connection.closed);
    if (!willDestroy) {
     connection.markAvailable();
     this.connections.unshift(connection);
    }
    this.checkedOut.delete(connection);
    this.emitAndLog(ConnectionPool.CONNECTION_CHECKED_IN, new connection_pool_events_1.ConnectionCheckedInEvent(this, connection));
    if (willDestroy) {
     const reason = connection.closed ? "error" : poolClosed ? "poolClosed" : "stale";
     this.destroyConnection(connection, reason);
    }
    queueMicrotask(() => this.processWaitQueue());
   }
   clear(options = {}) {
    if (this.closed) {
     return;
    }
    if (this.loadBalanced) {
     const {serviceId: serviceId} = options;
     if (!serviceId) {
      throw new error_1.MongoRuntimeError("ConnectionPool.clear() called in load balanced mode with no serviceId.");
     }
     const sid = serviceId.toHexString();
     const generation = this.serviceGenerations.get(sid);
     if (generation == null) {
      throw new error_1.MongoRuntimeError("Service generations are required in load balancer mode.");
     } else {
      this.serviceGenerations.set(sid, generation + 1);
     }
     this.emitAndLog(ConnectionPool.CONNECTION_POOL_CLEARED, new connection_pool_events_1.ConnectionPoolClearedEvent(this, {
      serviceId: serviceId
     }));
     return;
    }
    const interruptInUseConnections = options.interruptInUseConnections ?? false;
    const oldGeneration = this.generation;
    this.generation += 1;
    const alreadyPaused = this.poolState === exports.PoolState.paused;
    this.poolState = exports.PoolState.paused;
    this.clearMinPoolSizeTimer();
    if (!alreadyPaused) {
     this.emitAndLog(ConnectionPool.CONNECTION_POOL_CLEARED, new connection_pool_events_1.ConnectionPoolClearedEvent(this, {
      interruptInUseConnections: interruptInUseConnections
     }));
    }
    if (interruptInUseConnections) {
     queueMicrotask(() => this.interruptInUseConnections(oldGeneration));
    }
    this.processWaitQueue();
   }
   interruptInUseConnections(minGeneration) {
    for (const connection of this.checkedOut) {
     if (connection.generation <= minGeneration) {
      connection.onError(new errors_1.PoolClearedOnNetworkError(this));
     }
    }
   }
   closeCheckedOutConnections() {
    for (const conn of this.checkedOut) {
     conn.onError(new error_1.MongoClientClosedError);
    }
   }
   close() {
    if (this.closed) {
     return;
    }
    this.cancellationToken.emit("cancel");
    if (typeof this.connectionCounter.return === "function") {
     this.connectionCounter.return(undefined);
    }
    this.poolState = exports.PoolState.closed;
    this.clearMinPoolSizeTimer();
    this.processWaitQueue();
    for (const conn of this.connections) {
     this.emitAndLog(ConnectionPool.CONNECTION_CLOSED, new connection_pool_events_1.ConnectionClosedEvent(this, conn, "poolClosed"));
     conn.destroy();
    }
    this.connections.clear();
    this.emitAndLog(ConnectionPool.CONNECTION_POOL_CLOSED, new connection_pool_events_1.ConnectionPoolClosedEvent(this));
   }
   async reauthenticate(connection) {
    const authContext = connection.authContext;
    if (!authContext) {
     throw new error_1.MongoRuntimeError("No auth context found on connection.");
    }
    const credentials = authContext.credentials;
    if (!credentials) {
     throw new error_1.MongoMissingCredentialsError("Connection is missing credentials when asked to reauthenticate");
    }
    const resolvedCredentials = credentials.resolveAuthMechanism(connection.hello);
    const provider = this.server.topology.client.s.authProviders.getOrCreateProvider(resolvedCredentials.mechanism, resolvedCredentials.mechanismProperties);
    if (!provider) {
     throw new error_1.MongoMissingCredentialsError(`Reauthenticate failed due to no auth provider for ${credentials.mechanism}`);
    }
    await provider.reauth(authContext);
    return;
   }
   clearMinPoolSizeTimer() {
    const minPoolSizeTimer = this.minPoolSizeTimer;
    if (minPoolSizeTimer) {
     (0, timers_1.clearTimeout)(minPoolSizeTimer);
    }
   }
   destroyConnection(connection, reason) {
    this.emitAndLog(ConnectionPool.CONNECTION_CLOSED, new connection_pool_events_1.ConnectionClosedEvent(this, connection, reason));
    connection.destroy();
   }
   connectionIsStale(connection) {
    const serviceId = connection.serviceId;
    if (this.loadBalanced && serviceId) {
     const sid = serviceId.toHexString();
     const generation = this.serviceGenerations.get(sid);
     return connection.generation !== generation;
    }
    return connection.generation !== this.generation;
   }
   connectionIsIdle(connection) {
    return !!(this.options.maxIdleTimeMS && connection.idleTime > this.options.maxIdleTimeMS);
   }
   destroyConnectionIfPerished(connection) {
    const isStale = this.connectionIsStale(connection);
    const isIdle = this.connectionIsIdle(connection);
    if (!isStale && !isIdle && !connection.closed) {
     return false;
    }
    const reason = connection.closed ? "error" : isStale ? "stale" : "idle";
    this.destroyConnection(connection, reason);
    return true;
   }
   createConnection(callback) {
    const connectOptions = {
     ...this.options,
     id: this.connectionCounter.next().value,
     generation: this.generation,
     cancellationToken: this.cancellationToken,
     mongoLogger: this.mongoLogger,
     authProviders: this.server.topology.client.s.authProviders,
     metadata: this.server.topology.client.options.metadata
    };
    this.pending++;
    const connectionCreatedTime = (0, utils_1.processTimeMS)();
    this.emitAndLog(ConnectionPool.CONNECTION_CREATED, new connection_pool_events_1.ConnectionCreatedEvent(this, {
     id: connectOptions.id
    }));
    (0, connect_1.connect)(connectOptions).then(connection => {
     if (this.poolState !== exports.PoolState.ready) {
      this.pending--;
      connection.destroy();
      callback(this.closed ? new errors_1.PoolClosedError(this) : new errors_1.PoolClearedError(this));
      return;
     }
     for (const event of [ ...constants_1.APM_EVENTS, connection_1.Connection.CLUSTER_TIME_RECEIVED ]) {
      connection.on(event, e => this.emit(event, e));
     }
     if (this.loadBalanced) {
      connection.on(connection_1.Connection.PINNED, pinType => this.metrics.markPinned(pinType));
      connection.on(connection_1.Connection.UNPINNED, pinType => this.metrics.markUnpinned(pinType));
      const serviceId = connection.serviceId;
      if (serviceId) {
       let generation;
       const sid = serviceId.toHexString();
       if (generation = this.serviceGenerations.get(sid)) {
        connection.generation = generation;
       } else {
        this.serviceGenerations.set(sid, 0);
        connection.generation = 0;
       }
      }
     }
     connection.markAvailable();
     this.emitAndLog(ConnectionPool.CONNECTION_READY, new connection_pool_events_1.ConnectionReadyEvent(this, connection, connectionCreatedTime));
     this.pending--;
     callback(undefined, connection);
    }, error => {
     this.pending--;
     this.server.handleError(error);
     this.emitAndLog(ConnectionPool.CONNECTION_CLOSED, new connection_pool_events_1.ConnectionClosedEvent(this, {
      id: connectOptions.id,
      serviceId: undefined
     }, "error", error));
     if (error instanceof error_1.MongoNetworkError || error instanceof error_1.MongoServerError) {
      error.connectionGeneration = connectOptions.generation;
     }
     callback(error ?? new error_1.MongoRuntimeError("Connection creation failed without error"));
    });
   }
   ensureMinPoolSize() {
    const minPoolSize = this.options.minPoolSize;
    if (this.poolState !== exports.PoolState.ready) {
     return;
    }
    this.connections.prune(connection => this.destroyConnectionIfPerished(connection));
    if (this.totalConnectionCount < minPoolSize && this.pendingConnectionCount < this.options.maxConnecting) {
     this.createConnection((err, connection) => {
      if (!err && connection) {
       this.connections.push(connection);
       queueMicrotask(() => this.processWaitQueue());
      }
      if (this.poolState === exports.PoolState.ready) {
       (0, timers_1.clearTimeout)(this.minPoolSizeTimer);
       this.minPoolSizeTimer = (0, timers_1.setTimeout)(() => this.ensureMinPoolSize(), this.options.minPoolSizeCheckFrequencyMS);
      }
     });
    } else {
     (0, timers_1.clearTimeout)(this.minPoolSizeTimer);
     this.minPoolSizeTimer = (0, timers_1.setTimeout)(() => this.ensureMinPoolSize(), this.options.minPoolSizeCheckFrequencyMS);
    }
   }
   processWaitQueue() {
    if (this.processingWaitQueue) {
     return;
    }
    this.processingWaitQueue = true;
    while (this.waitQueueSize) {
     const waitQueueMember = this.waitQueue.first();
     if (!waitQueueMember) {
      this.waitQueue.shift();
      continue;
     }
     if (waitQueueMember.cancelled) {
      this.waitQueue.shift();
      continue;
     }
     if (this.poolState !== exports.PoolState.ready) {
      const reason = this.closed ? "poolClosed" : "connectionError";
      const error = this.closed ? new errors_1.PoolClosedError(this) : new errors_1.PoolClearedError(this);
      this.emitAndLog(ConnectionPool.CONNECTION_CHECK_OUT_FAILED, new connection_pool_events_1.ConnectionCheckOutFailedEvent(this, reason, waitQueueMember.checkoutTime, error));
      this.waitQueue.shift();
      waitQueueMember.reject(error);
      continue;
     }
     if (!this.availableConnectionCount) {
      break;
     }
     const connection = this.connections.shift();
     if (!connection) {
      break;
     }
     if (!this.destroyConnectionIfPerished(connection)) {
      this.checkedOut.add(connection);
      this.emitAndLog(ConnectionPool.CONNECTION_CHECKED_OUT, new connection_pool_events_1.ConnectionCheckedOutEvent(this, connection, waitQueueMember.checkoutTime));
      this.waitQueue.shift();
      waitQueueMember.resolve(connection);
     }
    }
    const {maxPoolSize: maxPoolSize, maxConnecting: maxConnecting} = this.options;
    while (this.waitQueueSize > 0 && this.pendingConnectionCount < maxConnecting && (maxPoolSize === 0 || this.totalConnectionCount < maxPoolSize)) {
     const waitQueueMember = this.waitQueue.shift();
     if (!waitQueueMember || waitQueueMember.cancelled) {
      continue;
     }
     this.createConnection((err, connection) => {
      if (waitQueueMember.cancelled) {
       if (!err && connection) {
        this.connections.push(connection);
       }
      } else {
       if (err) {
        this.emitAndLog(ConnectionPool.CONNECTION_CHECK_OUT_FAILED, new connection_pool_events_1.ConnectionCheckOutFailedEvent(this, "connectionError", waitQueueMember.checkoutTime, err));
        waitQueueMember.reject(err);
       } else if (connection) {
        this.checkedOut.add(connection);
        this.emitAndLog(ConnectionPool.CONNECTION_CHECKED_OUT, new connection_pool_events_1.ConnectionCheckedOutEvent(this, connection, waitQueueMember.checkoutTime));
        waitQueueMember.resolve(connection);
       }
      }
      queueMicrotask(() => this.processWaitQueue());
     });
    }
    this.processingWaitQueue = false;
   }
  }
  exports.ConnectionPool = ConnectionPool;
 },
 249: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.ConnectionPoolClearedEvent = exports.ConnectionCheckedInEvent = exports.ConnectionCheckedOutEvent = exports.ConnectionCheckOutFailedEvent = exports.ConnectionCheckOutStartedEvent = exports.ConnectionClosedEvent = exports.ConnectionReadyEvent = exports.ConnectionCreatedEvent = exports.ConnectionPoolClosedEvent = exports.ConnectionPoolReadyEvent = exports.ConnectionPoolCreatedEvent = exports.ConnectionPoolMonitoringEvent = void 0;
  const constants_1 = __webpack_require__(1975);
  const utils_1 = __webpack_require__(3735);
  class ConnectionPoolMonitoringEvent {
   constructor(pool) {
    this.time = new Date;
    this.address = pool.address;
   }
  }
  exports.ConnectionPoolMonitoringEvent = ConnectionPoolMonitoringEvent;
  class ConnectionPoolCreatedEvent extends ConnectionPoolMonitoringEvent {
   constructor(pool) {
    super(pool);
    this.name = constants_1.CONNECTION_POOL_CREATED;
    const {maxConnecting: maxConnecting, maxPoolSize: maxPoolSize, minPoolSize: minPoolSize, maxIdleTimeMS: maxIdleTimeMS, waitQueueTimeoutMS: waitQueueTimeoutMS} = pool.options;
    this.options = {
     maxConnecting: maxConnecting,
     maxPoolSize: maxPoolSize,
     minPoolSize: minPoolSize,
     maxIdleTimeMS: maxIdleTimeMS,
     waitQueueTimeoutMS: waitQueueTimeoutMS
    };
   }
  }
  exports.ConnectionPoolCreatedEvent = ConnectionPoolCreatedEvent;
  class ConnectionPoolReadyEvent extends ConnectionPoolMonitoringEvent {
   constructor(pool) {
    super(pool);
    this.name = constants_1.CONNECTION_POOL_READY;
   }
  }
  exports.ConnectionPoolReadyEvent = ConnectionPoolReadyEvent;
  class ConnectionPoolClosedEvent extends ConnectionPoolMonitoringEvent {
   constructor(pool) {
    super(pool);
    this.name = constants_1.CONNECTION_POOL_CLOSED;
   }
  }
  exports.ConnectionPoolClosedEvent = ConnectionPoolClosedEvent;
  class ConnectionCreatedEvent extends ConnectionPoolMonitoringEvent {
   constructor(pool, connection) {
    super(pool);
    this.name = constants_1.CONNECTION_CREATED;
    this.connectionId = connection.id;
   }
  }
  exports.ConnectionCreatedEvent = ConnectionCreatedEvent;
  class ConnectionReadyEvent extends ConnectionPoolMonitoringEvent {
   constructor(pool, connection, connectionCreatedEventTime) {
    super(pool);
    this.name = constants_1.CONNECTION_READY;
    this.durationMS = (0, utils_1.processTimeMS)() - connectionCreatedEventTime;
    this.connectionId = connection.id;
   }
  }
  exports.ConnectionReadyEvent = ConnectionReadyEvent;
  class ConnectionClosedEvent extends ConnectionPoolMonitoringEvent {
   constructor(pool, connection, reason, error) {
    super(pool);
    this.name = constants_1.CONNECTION_CLOSED;
    this.connectionId = connection.id;
    this.reason = reason;
    this.serviceId = connection.serviceId;
    this.error = error ?? null;
   }
  }
  exports.ConnectionClosedEvent = ConnectionClosedEvent;
  class ConnectionCheckOutStartedEvent extends ConnectionPoolMonitoringEvent {
   constructor(pool) {
    super(pool);
    this.name = constants_1.CONNECTION_CHECK_OUT_STARTED;
   }
  }
  exports.ConnectionCheckOutStartedEvent = ConnectionCheckOutStartedEvent;
  class ConnectionCheckOutFailedEvent extends ConnectionPoolMonitoringEvent {
   constructor(pool, reason, checkoutTime, error) {
    super(pool);
    this.name = constants_1.CONNECTION_CHECK_OUT_FAILED;
    this.durationMS = (0, utils_1.processTimeMS)() - checkoutTime;
    this.reason = reason;
    this.error = error;
   }
  }
  exports.ConnectionCheckOutFailedEvent = ConnectionCheckOutFailedEvent;
  class ConnectionCheckedOutEvent extends ConnectionPoolMonitoringEvent {
   constructor(pool, connection, checkoutTime) {
    super(pool);
    this.name = constants_1.CONNECTION_CHECKED_OUT;
    this.durationMS = (0, utils_1.processTimeMS)() - checkoutTime;
    this.connectionId = connection.id;
   }
  }
  exports.ConnectionCheckedOutEvent = ConnectionCheckedOutEvent;
  class ConnectionCheckedInEvent extends ConnectionPoolMonitoringEvent {
   constructor(pool, connection) {
    super(pool);
    this.name = constants_1.CONNECTION_CHECKED_IN;
    this.connectionId = connection.id;
   }
  }
  exports.ConnectionCheckedInEvent = ConnectionCheckedInEvent;
  class ConnectionPoolClearedEvent extends ConnectionPoolMonitoringEvent {
   constructor(pool, options = {}) {
    super(pool);
    this.name = constants_1.CONNECTION_POOL_CLEARED;
    this.serviceId = options.serviceId;
    this.interruptInUseConnections = options.interruptInUseConnections;
   }
  }
  exports.ConnectionPoolClearedEvent = ConnectionPoolClearedEvent;
 },
 3827: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.WaitQueueTimeoutError = exports.PoolClearedOnNetworkError = exports.PoolClearedError = exports.PoolClosedError = void 0;
  const error_1 = __webpack_require__(6084);
  class PoolClosedError extends error_1.MongoDriverError {
   constructor(pool) {
    super("Attempted to check out a connection from closed connection pool");
    this.address = pool.address;
   }
   get name() {
    return "MongoPoolClosedError";
   }
  }
  exports.PoolClosedError = PoolClosedError;
  class PoolClearedError extends error_1.MongoNetworkError {
   constructor(pool, message) {
    const errorMessage = message ? message : `Connection pool for ${pool.address} was cleared because another operation failed with: "${pool.serverError?.message}"`;
    super(errorMessage, pool.serverError ? {
     cause: pool.serverError
    } : undefined);
    this.address = pool.address;
    this.addErrorLabel(error_1.MongoErrorLabel.PoolRequestedRetry);
   }
   get name() {
    return "MongoPoolClearedError";
   }
  }
  exports.PoolClearedError = PoolClearedError;
  class PoolClearedOnNetworkError extends PoolClearedError {
   constructor(pool) {
    super(pool, `Connection to ${pool.address} interrupted due to server monitor timeout`);
   }
   get name() {
    return "PoolClearedOnNetworkError";
   }
  }
  exports.PoolClearedOnNetworkError = PoolClearedOnNetworkError;
  class WaitQueueTimeoutError extends error_1.MongoDriverError {
   constructor(message, address) {
    super(message);
    this.address = address;
   }
   get name() {
    return "MongoWaitQueueTimeoutError";
   }
  }
  exports.WaitQueueTimeoutError = WaitQueueTimeoutError;
 },
 6401: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.LimitedSizeDocument = void 0;
  exports.isDriverInfoEqual = isDriverInfoEqual;
  exports.makeClientMetadata = makeClientMetadata;
  exports.getFAASEnv = getFAASEnv;
  const process = __webpack_require__(932);
  const bson_1 = __webpack_require__(9206);
  const error_1 = __webpack_require__(6084);
  const utils_1 = __webpack_require__(3735);
  const NODE_DRIVER_VERSION = __webpack_require__(8790).rE;
  function isDriverInfoEqual(info1, info2) {
   const nonEmptyCmp = (s1, s2) => {
    s1 ||= undefined;
    s2 ||= undefined;
    return s1 === s2;
   };
   return nonEmptyCmp(info1.name, info2.name) && nonEmptyCmp(info1.platform, info2.platform) && nonEmptyCmp(info1.version, info2.version);
  }
  class LimitedSizeDocument {
   constructor(maxSize) {
    this.document = new Map;
    this.documentSize = 5;
    this.maxSize = maxSize;
   }
   ifItFitsItSits(key, value) {
    const newElementSize = bson_1.BSON.serialize((new Map).set(key, value)).byteLength - 5;
    if (newElementSize + this.documentSize > this.maxSize) {
     return false;
    }
    this.documentSize += newElementSize;
    this.document.set(key, value);
    return true;
   }
   toObject() {
    return bson_1.BSON.deserialize(bson_1.BSON.serialize(this.document), {
     promoteLongs: false,
     promoteBuffers: false,
     promoteValues: false,
     useBigInt64: false
    });
   }
  }
  exports.LimitedSizeDocument = LimitedSizeDocument;
  async function makeClientMetadata(driverInfoList, {appName: appName = "", runtime: runtime}) {
   const {os: os} = await runtime;
   const metadataDocument = new LimitedSizeDocument(512);
   if (appName.length > 0) {
    const name = bson_1.ByteUtils.utf8ByteLength(appName) <= 128 ? appName : bson_1.ByteUtils.toUTF8(bson_1.ByteUtils.fromUTF8(appName), 0, 128, false);
    metadataDocument.ifItFitsItSits("application", {
     name: name
    });
   }
   const driverInfo = {
    name: "nodejs",
    version: NODE_DRIVER_VERSION
   };
   for (const {name: n = "", version: v = ""} of driverInfoList) {
    if (n.length > 0) {
     driverInfo.name = `${driverInfo.name}|${n}`;
    }
    if (v.length > 0) {
     driverInfo.version = `${driverInfo.version}|${v}`;
    }
   }
   if (!metadataDocument.ifItFitsItSits("driver", driverInfo)) {
    throw new error_1.MongoInvalidArgumentError("Unable to include driverInfo name and version, metadata cannot exceed 512 bytes");
   }
   let runtimeInfo = getRuntimeInfo();
   for (const {platform: platform = ""} of driverInfoList) {
    if (platform.length > 0) {
     runtimeInfo = `${runtimeInfo}|${platform}`;
    }
   }
   if (!metadataDocument.ifItFitsItSits("platform", runtimeInfo)) {
    throw new error_1.MongoInvalidArgumentError("Unable to include driverInfo platform, metadata cannot exceed 512 bytes");
   }
   const osInfo = (new Map).set("name", os.platform()).set("architecture", os.arch()).set("version", os.release()).set("type", os.type());
   if (!metadataDocument.ifItFitsItSits("os", osInfo)) {
    for (const key of osInfo.keys()) {
     osInfo.delete(key);
     if (osInfo.size === 0) break;
     if (metadataDocument.ifItFitsItSits("os", osInfo)) break;
    }
   }
   const faasEnv = getFAASEnv();
   if (faasEnv != null) {
    if (!metadataDocument.ifItFitsItSits("env", faasEnv)) {
     for (const key of faasEnv.keys()) {
      faasEnv.delete(key);
      if (faasEnv.size === 0) break;
      if (metadataDocument.ifItFitsItSits("env", faasEnv)) break;
     }
    }
   }
   return await addContainerMetadata(metadataDocument.toObject());
  }
  let dockerPromise;
  async function getContainerMetadata() {
   dockerPromise ??= (0, utils_1.fileIsAccessible)("/.dockerenv");
   const isDocker = await dockerPromise;
   const {KUBERNETES_SERVICE_HOST: KUBERNETES_SERVICE_HOST = ""} = process.env;
   const isKubernetes = KUBERNETES_SERVICE_HOST.length > 0 ? true : false;
   const containerMetadata = {};
   if (isDocker) containerMetadata.runtime = "docker";
   if (isKubernetes) containerMetadata.orchestrator = "kubernetes";
   return containerMetadata;
  }
  async function addContainerMetadata(originalMetadata) {
   const containerMetadata = await getContainerMetadata();
   if (Object.keys(containerMetadata).length === 0) return originalMetadata;
   const extendedMetadata = new LimitedSizeDocument(512);
   const extendedEnvMetadata = {
    ...originalMetadata?.env,
    container: containerMetadata
   };
   for (const [key, val] of Object.entries(originalMetadata)) {
    if (key !== "env") {
     extendedMetadata.ifItFitsItSits(key, val);
    } else {
     if (!extendedMetadata.ifItFitsItSits("env", extendedEnvMetadata)) {
      extendedMetadata.ifItFitsItSits("env", val);
     }
    }
   }
   if (!("env" in originalMetadata)) {
    extendedMetadata.ifItFitsItSits("env", extendedEnvMetadata);
   }
   return extendedMetadata.toObject();
  }
  function getFAASEnv() {
   const {AWS_EXECUTION_ENV: AWS_EXECUTION_ENV = "", AWS_LAMBDA_RUNTIME_API: AWS_LAMBDA_RUNTIME_API = "", FUNCTIONS_WORKER_RUNTIME: FUNCTIONS_WORKER_RUNTIME = "", K_SERVICE: K_SERVICE = "", FUNCTION_NAME: FUNCTION_NAME = "", VERCEL: VERCEL = "", AWS_LAMBDA_FUNCTION_MEMORY_SIZE: AWS_LAMBDA_FUNCTION_MEMORY_SIZE = "", AWS_REGION: AWS_REGION = "", FUNCTION_MEMORY_MB: FUNCTION_MEMORY_MB = "", FUNCTION_REGION: FUNCTION_REGION = "", FUNCTION_TIMEOUT_SEC: FUNCTION_TIMEOUT_SEC = "", VERCEL_REGION: VERCEL_REGION = ""} = process.env;
   const isAWSFaaS = AWS_EXECUTION_ENV.startsWith("AWS_Lambda_") || AWS_LAMBDA_RUNTIME_API.length > 0;
   const isAzureFaaS = FUNCTIONS_WORKER_RUNTIME.length > 0;
   const isGCPFaaS = K_SERVICE.length > 0 || FUNCTION_NAME.length > 0;
   const isVercelFaaS = VERCEL.length > 0;
   const faasEnv = new Map;
   if (isVercelFaaS && !(isAzureFaaS || isGCPFaaS)) {
    if (VERCEL_REGION.length > 0) {
     faasEnv.set("region", VERCEL_REGION);
    }
    faasEnv.set("name", "vercel");
    return faasEnv;
   }
   if (isAWSFaaS && !(isAzureFaaS || isGCPFaaS || isVercelFaaS)) {
    if (AWS_REGION.length > 0) {
     faasEnv.set("region", AWS_REGION);
    }
    if (AWS_LAMBDA_FUNCTION_MEMORY_SIZE.length > 0 && Number.isInteger(+AWS_LAMBDA_FUNCTION_MEMORY_SIZE)) {
     faasEnv.set("memory_mb", new bson_1.Int32(AWS_LAMBDA_FUNCTION_MEMORY_SIZE));
    }
    faasEnv.set("name", "aws.lambda");
    return faasEnv;
   }
   if (isAzureFaaS && !(isGCPFaaS || isAWSFaaS || isVercelFaaS)) {
    faasEnv.set("name", "azure.func");
    return faasEnv;
   }
   if (isGCPFaaS && !(isAzureFaaS || isAWSFaaS || isVercelFaaS)) {
    if (FUNCTION_REGION.length > 0) {
     faasEnv.set("region", FUNCTION_REGION);
    }
    if (FUNCTION_MEMORY_MB.length > 0 && Number.isInteger(+FUNCTION_MEMORY_MB)) {
     faasEnv.set("memory_mb", new bson_1.Int32(FUNCTION_MEMORY_MB));
    }
    if (FUNCTION_TIMEOUT_SEC.length > 0 && Number.isInteger(+FUNCTION_TIMEOUT_SEC)) {
     faasEnv.set("timeout_sec", new bson_1.Int32(FUNCTION_TIMEOUT_SEC));
    }
    faasEnv.set("name", "gcp.func");
    return faasEnv;
   }
   return null;
  }
  function getRuntimeInfo() {
   const endianness = bson_1.NumberUtils.isBigEndian ? "BE" : "LE";
   if ("Deno" in globalThis) {
    const version = typeof Deno?.version?.deno === "string" ? Deno?.version?.deno : "0.0.0-unknown";
    return `Deno v${version}, ${endianness}`;
   }
   if ("Bun" in globalThis) {
    const version = typeof Bun?.version === "string" ? Bun?.version : "0.0.0-unknown";
    return `Bun v${version}, ${endianness}`;
   }
   return `Node.js ${process.version}, ${endianness}`;
  }
 },
 135: (__unused_webpack_module, exports) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.ConnectionPoolMetrics = void 0;
  class ConnectionPoolMetrics {
   constructor() {
    this.txnConnections = 0;
    this.cursorConnections = 0;
    this.otherConnections = 0;
   }
   static {
    this.TXN = "txn";
   }
   static {
    this.CURSOR = "cursor";
   }
   static {
    this.OTHER = "other";
   }
   markPinned(pinType) {
    if (pinType === ConnectionPoolMetrics.TXN) {
     this.txnConnections += 1;
    } else if (pinType === ConnectionPoolMetrics.CURSOR) {
     this.cursorConnections += 1;
    } else {
     this.otherConnections += 1;
    }
   }
   markUnpinned(pinType) {
    if (pinType === ConnectionPoolMetrics.TXN) {
     this.txnConnections -= 1;
    } else if (pinType === ConnectionPoolMetrics.CURSOR) {
     this.cursorConnections -= 1;
    } else {
     this.otherConnections -= 1;
    }
   }
   info(maxPoolSize) {
    return "Timed out while checking out a connection from connection pool: " + `maxPoolSize: ${maxPoolSize}, ` + `connections in use by cursors: ${this.cursorConnections}, ` + `connections in use by transactions: ${this.txnConnections}, ` + `connections in use by other operations: ${this.otherConnections}`;
   }
   reset() {
    this.txnConnections = 0;
    this.cursorConnections = 0;
    this.otherConnections = 0;
   }
  }
  exports.ConnectionPoolMetrics = ConnectionPoolMetrics;
 },
 3661: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.StreamDescription = void 0;
  const bson_1 = __webpack_require__(9206);
  const common_1 = __webpack_require__(1881);
  const server_description_1 = __webpack_require__(1326);
  const RESPONSE_FIELDS = [ "minWireVersion", "maxWireVersion", "maxBsonObjectSize", "maxMessageSizeBytes", "maxWriteBatchSize", "logicalSessionTimeoutMinutes" ];
  class StreamDescription {
   constructor(address, options) {
    this.hello = null;
    this.address = address;
    this.type = common_1.ServerType.Unknown;
    this.minWireVersion = undefined;
    this.maxWireVersion = undefined;
    this.maxBsonObjectSize = 16777216;
    this.maxMessageSizeBytes = 48e6;
    this.maxWriteBatchSize = 1e5;
    this.logicalSessionTimeoutMinutes = options?.logicalSessionTimeoutMinutes;
    this.loadBalanced = !!options?.loadBalanced;
    this.compressors = options && options.compressors && Array.isArray(options.compressors) ? options.compressors : [];
    this.serverConnectionId = null;
   }
   receiveResponse(response) {
    if (response == null) {
     return;
    }
    this.hello = response;
    this.type = (0, server_description_1.parseServerType)(response);
    if ("connectionId" in response) {
     this.serverConnectionId = this.parseServerConnectionID(response.connectionId);
    } else {
     this.serverConnectionId = null;
    }
    for (const field of RESPONSE_FIELDS) {
     if (response[field] != null) {
      this[field] = response[field];
     }
     if ("__nodejs_mock_server__" in response) {
      this.__nodejs_mock_server__ = response["__nodejs_mock_server__"];
     }
    }
    if (response.compression) {
     this.compressor = this.compressors.filter(c => response.compression?.includes(c))[0];
    }
   }
   parseServerConnectionID(serverConnectionId) {
    return bson_1.Long.isLong(serverConnectionId) ? serverConnectionId.toBigInt() : BigInt(serverConnectionId);
   }
  }
  exports.StreamDescription = StreamDescription;
 },
 8329: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.uncompressibleCommands = exports.Compressor = void 0;
  exports.compress = compress;
  exports.decompress = decompress;
  exports.compressCommand = compressCommand;
  exports.decompressResponse = decompressResponse;
  const zlib = __webpack_require__(3106);
  const bson_1 = __webpack_require__(9206);
  const constants_1 = __webpack_require__(1975);
  const deps_1 = __webpack_require__(214);
  const error_1 = __webpack_require__(6084);
  const commands_1 = __webpack_require__(1806);
  const constants_2 = __webpack_require__(1426);
  exports.Compressor = Object.freeze({
   none: 0,
   snappy: 1,
   zlib: 2,
   zstd: 3
  });
  exports.uncompressibleCommands = new Set([ "hello", constants_1.LEGACY_HELLO_COMMAND, constants_1.LEGACY_HELLO_COMMAND_CAMEL_CASE, "saslStart", "saslContinue", "getnonce", "authenticate", "createUser", "updateUser", "copydbSaslStart", "copydbgetnonce", "copydb" ]);
  const ZSTD_COMPRESSION_LEVEL = 3;
  const zlibInflate = buf => new Promise((resolve, reject) => {
   zlib.inflate(buf, (error, result) => {
    if (error) return reject(error);
    resolve(result);
   });
  });
  const zlibDeflate = (buf, options) => new Promise((resolve, reject) => {
   zlib.deflate(buf, options, (error, result) => {
    if (error) return reject(error);
    resolve(result);
   });
  });
  let zstd;
  let Snappy = null;
  function loadSnappy() {
   if (Snappy == null) {
    const snappyImport = (0, deps_1.getSnappy)();
    if ("kModuleError" in snappyImport) {
     throw snappyImport.kModuleError;
    }
    Snappy = snappyImport;
   }
   return Snappy;
  }
  async function compress(options, dataToBeCompressed) {
   const zlibOptions = {};
   switch (options.agreedCompressor) {
   case "snappy":
    {
     Snappy ??= loadSnappy();
     return await Snappy.compress(dataToBeCompressed);
    }

   case "zstd":
    {
     loadZstd();
     if ("kModuleError" in zstd) {
      throw zstd["kModuleError"];
     }
     return await zstd.compress(dataToBeCompressed, ZSTD_COMPRESSION_LEVEL);
    }

   case "zlib":
    {
     if (options.zlibCompressionLevel) {
      zlibOptions.level = options.zlibCompressionLevel;
     }
     return await zlibDeflate(dataToBeCompressed, zlibOptions);
    }

   default:
    {
     throw new error_1.MongoInvalidArgumentError(`Unknown compressor ${options.agreedCompressor} failed to compress`);
    }
   }
  }
  async function decompress(compressorID, compressedData) {
   if (compressorID !== exports.Compressor.snappy && compressorID !== exports.Compressor.zstd && compressorID !== exports.Compressor.zlib && compressorID !== exports.Compressor.none) {
    throw new error_1.MongoDecompressionError(`Server sent message compressed using an unsupported compressor. (Received compressor ID ${compressorID})`);
   }
   switch (compressorID) {
   case exports.Compressor.snappy:
    {
     Snappy ??= loadSnappy();
     return await Snappy.uncompress(compressedData, {
      asBuffer: true
     });
    }

   case exports.Compressor.zstd:
    {
     loadZstd();
     if ("kModuleError" in zstd) {
      throw zstd["kModuleError"];
     }
     return await zstd.decompress(compressedData);
    }

   case exports.Compressor.zlib:
    {
     return await zlibInflate(compressedData);
    }

   default:
    {
     return compressedData;
    }
   }
  }
  function loadZstd() {
   if (!zstd) {
    zstd = (0, deps_1.getZstdLibrary)();
   }
  }
  const MESSAGE_HEADER_SIZE = 16;
  async function compressCommand(command, description) {
   const finalCommand = description.agreedCompressor === "none" || !commands_1.OpCompressedRequest.canCompress(command) ? command : new commands_1.OpCompressedRequest(command, {
    agreedCompressor: description.agreedCompressor ?? "none",
    zlibCompressionLevel: description.zlibCompressionLevel ?? 0
   });
   const data = await finalCommand.toBin();
   return bson_1.ByteUtils.concat(data);
  }
  async function decompressResponse(message) {
   const messageHeader = {
    length: (0, bson_1.readInt32LE)(message, 0),
    requestId: (0, bson_1.readInt32LE)(message, 4),
    responseTo: (0, bson_1.readInt32LE)(message, 8),
    opCode: (0, bson_1.readInt32LE)(message, 12)
   };
   if (messageHeader.opCode !== constants_2.OP_COMPRESSED) {
    const ResponseType = messageHeader.opCode === constants_2.OP_MSG ? commands_1.OpMsgResponse : commands_1.OpReply;
    const messageBody = message.subarray(MESSAGE_HEADER_SIZE);
    return new ResponseType(message, messageHeader, messageBody);
   }
   const header = {
    ...messageHeader,
    fromCompressed: true,
    opCode: (0, bson_1.readInt32LE)(message, MESSAGE_HEADER_SIZE),
    length: (0, bson_1.readInt32LE)(message, MESSAGE_HEADER_SIZE + 4)
   };
   const compressorID = message[MESSAGE_HEADER_SIZE + 8];
   const compressedBuffer = message.slice(MESSAGE_HEADER_SIZE + 9);
   const ResponseType = header.opCode === constants_2.OP_MSG ? commands_1.OpMsgResponse : commands_1.OpReply;
   const messageBody = await decompress(compressorID, compressedBuffer);
   if (messageBody.length !== header.length) {
    throw new error_1.MongoDecompressionError("Message body and message header must be the same length");
   }
   return new ResponseType(message, header, messageBody);
  }
 },
 1426: (__unused_webpack_module, exports) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.OP_MSG = exports.OP_COMPRESSED = exports.OP_DELETE = exports.OP_QUERY = exports.OP_INSERT = exports.OP_UPDATE = exports.OP_REPLY = exports.MIN_SUPPORTED_RAW_DATA_SERVER_VERSION = exports.MIN_SUPPORTED_RAW_DATA_WIRE_VERSION = exports.MIN_SUPPORTED_QE_SERVER_VERSION = exports.MIN_SUPPORTED_QE_WIRE_VERSION = exports.MAX_SUPPORTED_WIRE_VERSION = exports.MIN_SUPPORTED_WIRE_VERSION = exports.MIN_SUPPORTED_SNAPSHOT_READS_SERVER_VERSION = exports.MIN_SUPPORTED_SNAPSHOT_READS_WIRE_VERSION = exports.MAX_SUPPORTED_SERVER_VERSION = exports.MIN_SUPPORTED_SERVER_VERSION = void 0;
  exports.MIN_SUPPORTED_SERVER_VERSION = "4.4";
  exports.MAX_SUPPORTED_SERVER_VERSION = "9.0";
  exports.MIN_SUPPORTED_SNAPSHOT_READS_WIRE_VERSION = 13;
  exports.MIN_SUPPORTED_SNAPSHOT_READS_SERVER_VERSION = "5.0";
  exports.MIN_SUPPORTED_WIRE_VERSION = 9;
  exports.MAX_SUPPORTED_WIRE_VERSION = 29;
  exports.MIN_SUPPORTED_QE_WIRE_VERSION = 21;
  exports.MIN_SUPPORTED_QE_SERVER_VERSION = "7.0";
  exports.MIN_SUPPORTED_RAW_DATA_WIRE_VERSION = 27;
  exports.MIN_SUPPORTED_RAW_DATA_SERVER_VERSION = "8.2";
  exports.OP_REPLY = 1;
  exports.OP_UPDATE = 2001;
  exports.OP_INSERT = 2002;
  exports.OP_QUERY = 2004;
  exports.OP_DELETE = 2006;
  exports.OP_COMPRESSED = 2012;
  exports.OP_MSG = 2013;
 },
 1985: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.onData = onData;
  const utils_1 = __webpack_require__(3735);
  function onData(emitter, {timeoutContext: timeoutContext, signal: signal}) {
   signal?.throwIfAborted();
   const unconsumedEvents = new utils_1.List;
   const unconsumedPromises = new utils_1.List;
   let error = null;
   let finished = false;
   const iterator = {
    next() {
     const value = unconsumedEvents.shift();
     if (value != null) {
      return Promise.resolve({
       value: value,
       done: false
      });
     }
     if (error != null) {
      const p = Promise.reject(error);
      error = null;
      return p;
     }
     if (finished) return closeHandler();
     const {promise: promise, resolve: resolve, reject: reject} = (0, utils_1.promiseWithResolvers)();
     unconsumedPromises.push({
      resolve: resolve,
      reject: reject
     });
     return promise;
    },
    return() {
     return closeHandler();
    },
    throw(err) {
     errorHandler(err);
     return Promise.resolve({
      value: undefined,
      done: true
     });
    },
    [Symbol.asyncIterator]() {
     return this;
    },
    async [Symbol.asyncDispose]() {
     await closeHandler();
    }
   };
   emitter.on("data", eventHandler);
   emitter.on("error", errorHandler);
   const abortListener = (0, utils_1.addAbortListener)(signal, function() {
    errorHandler(this.reason);
   });
   const timeoutForSocketRead = timeoutContext?.timeoutForSocketRead;
   timeoutForSocketRead?.throwIfExpired();
   timeoutForSocketRead?.then(undefined, errorHandler);
   return iterator;
   function eventHandler(value) {
    const promise = unconsumedPromises.shift();
    if (promise != null) promise.resolve({
     value: value,
     done: false
    }); else unconsumedEvents.push(value);
   }
   function errorHandler(err) {
    const promise = unconsumedPromises.shift();
    if (promise != null) promise.reject(err); else error = err;
    void closeHandler();
   }
   function closeHandler() {
    emitter.off("data", eventHandler);
    emitter.off("error", errorHandler);
    abortListener?.[utils_1.kDispose]();
    finished = true;
    timeoutForSocketRead?.clear();
    const doneResult = {
     value: undefined,
     done: finished
    };
    for (const promise of unconsumedPromises) {
     promise.resolve(doneResult);
    }
    return Promise.resolve(doneResult);
   }
  }
 },
 8176: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.OnDemandDocument = void 0;
  const bson_1 = __webpack_require__(9206);
  const BSONElementOffset = {
   type: 0,
   nameOffset: 1,
   nameLength: 2,
   offset: 3,
   length: 4
  };
  class OnDemandDocument {
   constructor(bson, offset = 0, isArray = false, elements) {
    this.cache = Object.create(null);
    this.indexFound = Object.create(null);
    this.bson = bson;
    this.offset = offset;
    this.isArray = isArray;
    this.elements = elements ?? (0, bson_1.parseToElementsToArray)(this.bson, offset);
   }
   isElementName(name, element) {
    const nameLength = element[BSONElementOffset.nameLength];
    const nameOffset = element[BSONElementOffset.nameOffset];
    if (name.length !== nameLength) return false;
    const nameEnd = nameOffset + nameLength;
    for (let byteIndex = nameOffset, charIndex = 0; charIndex < name.length && byteIndex < nameEnd; charIndex++, 
    byteIndex++) {
     if (this.bson[byteIndex] !== name.charCodeAt(charIndex)) return false;
    }
    return true;
   }
   getElement(name) {
    const cachedElement = this.cache[name];
    if (cachedElement === false) return null;
    if (cachedElement != null) {
     return cachedElement;
    }
    if (typeof name === "number") {
     if (this.isArray) {
      if (name < this.elements.length) {
       const element = this.elements[name];
       const cachedElement = {
        element: element,
        value: undefined
       };
       this.cache[name] = cachedElement;
       this.indexFound[name] = true;
       return cachedElement;
      } else {
       return null;
      }
     } else {
      return null;
     }
    }
    for (let index = 0; index < this.elements.length; index++) {
     const element = this.elements[index];
     if (!(index in this.indexFound) && this.isElementName(name, element)) {
      const cachedElement = {
       element: element,
       value: undefined
      };
      this.cache[name] = cachedElement;
      this.indexFound[index] = true;
      return cachedElement;
     }
    }
    this.cache[name] = false;
    return null;
   }
   toJSValue(element, as) {
    const type = element[BSONElementOffset.type];
    const offset = element[BSONElementOffset.offset];
    const length = element[BSONElementOffset.length];
    if (as !== type) {
     return null;
    }
    switch (as) {
    case bson_1.BSONType.null:
    case bson_1.BSONType.undefined:
     return null;

    case bson_1.BSONType.double:
     return bson_1.NumberUtils.getFloat64LE(this.bson, offset);

    case bson_1.BSONType.int:
     return bson_1.NumberUtils.getInt32LE(this.bson, offset);

    case bson_1.BSONType.long:
     return bson_1.NumberUtils.getBigInt64LE(this.bson, offset);

    case bson_1.BSONType.bool:
     return Boolean(this.bson[offset]);

    case bson_1.BSONType.objectId:
     return new bson_1.ObjectId(this.bson.subarray(offset, offset + 12));

    case bson_1.BSONType.timestamp:
     return new bson_1.Timestamp(bson_1.NumberUtils.getBigInt64LE(this.bson, offset));

    case bson_1.BSONType.string:
     return bson_1.ByteUtils.toUTF8(this.bson, offset + 4, offset + length - 1, false);

    case bson_1.BSONType.binData:
     {
      const totalBinarySize = bson_1.NumberUtils.getInt32LE(this.bson, offset);
      const subType = this.bson[offset + 4];
      if (subType === 2) {
       const subType2BinarySize = bson_1.NumberUtils.getInt32LE(this.bson, offset + 1 + 4);
       if (subType2BinarySize < 0) throw new bson_1.BSONError("Negative binary type element size found for subtype 0x02");
       if (subType2BinarySize > totalBinarySize - 4) throw new bson_1.BSONError("Binary type with subtype 0x02 contains too long binary size");
       if (subType2BinarySize < totalBinarySize - 4) throw new bson_1.BSONError("Binary type with subtype 0x02 contains too short binary size");
       return new bson_1.Binary(this.bson.subarray(offset + 1 + 4 + 4, offset + 1 + 4 + 4 + subType2BinarySize), 2);
      }
      return new bson_1.Binary(this.bson.subarray(offset + 1 + 4, offset + 1 + 4 + totalBinarySize), subType);
     }

    case bson_1.BSONType.date:
     return new Date(Number(bson_1.NumberUtils.getBigInt64LE(this.bson, offset)));

    case bson_1.BSONType.object:
     return new OnDemandDocument(this.bson, offset);

    case bson_1.BSONType.array:
     return new OnDemandDocument(this.bson, offset, true);

    default:
     throw new bson_1.BSONError(`Unsupported BSON type: ${as}`);
    }
   }
   size() {
    return this.elements.length;
   }
   has(name) {
    const cachedElement = this.cache[name];
    if (cachedElement === false) return false;
    if (cachedElement != null) return true;
    return this.getElement(name) != null;
   }
   get(name, as, required) {
    const element = this.getElement(name);
    if (element == null) {
     if (required === true) {
      throw new bson_1.BSONError(`BSON element "${name}" is missing`);
     } else {
      return null;
     }
    }
    if (element.value == null) {
     const value = this.toJSValue(element.element, as);
     if (value == null) {
      if (required === true) {
       throw new bson_1.BSONError(`BSON element "${name}" is missing`);
      } else {
       return null;
      }
     }
     element.value = value;
    }
    return element.value;
   }
   getNumber(name, required) {
    const maybeBool = this.get(name, bson_1.BSONType.bool);
    const bool = maybeBool == null ? null : maybeBool ? 1 : 0;
    const maybeLong = this.get(name, bson_1.BSONType.long);
    const long = maybeLong == null ? null : Number(maybeLong);
    const result = bool ?? long ?? this.get(name, bson_1.BSONType.int) ?? this.get(name, bson_1.BSONType.double);
    if (required === true && result == null) {
     throw new bson_1.BSONError(`BSON element "${name}" is missing`);
    }
    return result;
   }
   toObject(options) {
    return (0, bson_1.deserialize)(this.bson, {
     ...options,
     index: this.offset,
     allowObjectSmallerThanBufferSize: true
    });
   }
   toBytes() {
    const size = bson_1.NumberUtils.getInt32LE(this.bson, this.offset);
    return this.bson.subarray(this.offset, this.offset + size);
   }
  }
  exports.OnDemandDocument = OnDemandDocument;
 },
 231: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.ClientBulkWriteCursorResponse = exports.ExplainedCursorResponse = exports.CursorResponse = exports.MongoDBResponse = void 0;
  exports.isErrorResponse = isErrorResponse;
  const bson_1 = __webpack_require__(9206);
  const error_1 = __webpack_require__(6084);
  const utils_1 = __webpack_require__(3735);
  const document_1 = __webpack_require__(8176);
  const BSONElementOffset = {
   type: 0,
   nameOffset: 1,
   nameLength: 2,
   offset: 3,
   length: 4
  };
  function isErrorResponse(bson, elements) {
   for (let eIdx = 0; eIdx < elements.length; eIdx++) {
    const element = elements[eIdx];
    if (element[BSONElementOffset.nameLength] === 2) {
     const nameOffset = element[BSONElementOffset.nameOffset];
     if (bson[nameOffset] === 111 && bson[nameOffset + 1] === 107) {
      const valueOffset = element[BSONElementOffset.offset];
      const valueLength = element[BSONElementOffset.length];
      for (let i = valueOffset; i < valueOffset + valueLength; i++) {
       if (bson[i] !== 0) return false;
      }
      return true;
     }
    }
   }
   return true;
  }
  class MongoDBResponse extends document_1.OnDemandDocument {
   get(name, as, required) {
    try {
     return super.get(name, as, required);
    } catch (cause) {
     throw new error_1.MongoUnexpectedServerResponseError(cause.message, {
      cause: cause
     });
    }
   }
   static is(value) {
    return value instanceof MongoDBResponse;
   }
   static make(bson) {
    const elements = (0, bson_1.parseToElementsToArray)(bson, 0);
    const isError = isErrorResponse(bson, elements);
    return isError ? new MongoDBResponse(bson, 0, false, elements) : new this(bson, 0, false, elements);
   }
   static {
    this.empty = new MongoDBResponse(new Uint8Array([ 13, 0, 0, 0, 16, 111, 107, 0, 1, 0, 0, 0, 0 ]));
   }
   get isMaxTimeExpiredError() {
    const isTopLevel = this.ok === 0 && this.code === error_1.MONGODB_ERROR_CODES.MaxTimeMSExpired;
    if (isTopLevel) return true;
    if (this.ok === 0) return false;
    const isWriteConcern = this.get("writeConcernError", bson_1.BSONType.object)?.getNumber("code") === error_1.MONGODB_ERROR_CODES.MaxTimeMSExpired;
    if (isWriteConcern) return true;
    const writeErrors = this.get("writeErrors", bson_1.BSONType.array);
    if (writeErrors?.size()) {
     for (let i = 0; i < writeErrors.size(); i++) {
      const isWriteError = writeErrors.get(i, bson_1.BSONType.object)?.getNumber("code") === error_1.MONGODB_ERROR_CODES.MaxTimeMSExpired;
      if (isWriteError) return true;
     }
    }
    return false;
   }
   get recoveryToken() {
    return this.get("recoveryToken", bson_1.BSONType.object)?.toObject({
     promoteValues: false,
     promoteLongs: false,
     promoteBuffers: false,
     validation: {
      utf8: true
     }
    }) ?? null;
   }
   get atClusterTime() {
    return this.get("cursor", bson_1.BSONType.object)?.get("atClusterTime", bson_1.BSONType.timestamp) ?? this.get("atClusterTime", bson_1.BSONType.timestamp);
   }
   get operationTime() {
    return this.get("operationTime", bson_1.BSONType.timestamp);
   }
   get ok() {
    return this.getNumber("ok") ? 1 : 0;
   }
   get $err() {
    return this.get("$err", bson_1.BSONType.string);
   }
   get errmsg() {
    return this.get("errmsg", bson_1.BSONType.string);
   }
   get code() {
    return this.getNumber("code");
   }
   get $clusterTime() {
    if (!("clusterTime" in this)) {
     const clusterTimeDoc = this.get("$clusterTime", bson_1.BSONType.object);
     if (clusterTimeDoc == null) {
      this.clusterTime = null;
      return null;
     }
     const clusterTime = clusterTimeDoc.get("clusterTime", bson_1.BSONType.timestamp, true);
     const signature = clusterTimeDoc.get("signature", bson_1.BSONType.object)?.toObject();
     this.clusterTime = {
      clusterTime: clusterTime,
      signature: signature
     };
    }
    return this.clusterTime ?? null;
   }
   toObject(options) {
    const exactBSONOptions = {
     ...(0, bson_1.pluckBSONSerializeOptions)(options ?? {}),
     validation: (0, bson_1.parseUtf8ValidationOption)(options)
    };
    return super.toObject(exactBSONOptions);
   }
  }
  exports.MongoDBResponse = MongoDBResponse;
  class CursorResponse extends MongoDBResponse {
   constructor() {
    super(...arguments);
    this._batch = null;
    this.iterated = 0;
    this._encryptedBatch = null;
   }
   static get emptyGetMore() {
    return new CursorResponse((0, bson_1.serialize)({
     ok: 1,
     cursor: {
      id: 0n,
      nextBatch: []
     }
    }));
   }
   static is(value) {
    return value instanceof CursorResponse || value === CursorResponse.emptyGetMore;
   }
   get cursor() {
    return this.get("cursor", bson_1.BSONType.object, true);
   }
   get id() {
    try {
     return bson_1.Long.fromBigInt(this.cursor.get("id", bson_1.BSONType.long, true));
    } catch (cause) {
     throw new error_1.MongoUnexpectedServerResponseError(cause.message, {
      cause: cause
     });
    }
   }
   get ns() {
    const namespace = this.cursor.get("ns", bson_1.BSONType.string);
    if (namespace != null) return (0, utils_1.ns)(namespace);
    return null;
   }
   get length() {
    return Math.max(this.batchSize - this.iterated, 0);
   }
   get encryptedBatch() {
    if (this.encryptedResponse == null) return null;
    if (this._encryptedBatch != null) return this._encryptedBatch;
    const cursor = this.encryptedResponse?.get("cursor", bson_1.BSONType.object);
    if (cursor?.has("firstBatch")) this._encryptedBatch = cursor.get("firstBatch", bson_1.BSONType.array, true); else if (cursor?.has("nextBatch")) this._encryptedBatch = cursor.get("nextBatch", bson_1.BSONType.array, true); else throw new error_1.MongoUnexpectedServerResponseError("Cursor document did not contain a batch");
    return this._encryptedBatch;
   }
   get batch() {
    if (this._batch != null) return this._batch;
    const cursor = this.cursor;
    if (cursor.has("firstBatch")) this._batch = cursor.get("firstBatch", bson_1.BSONType.array, true); else if (cursor.has("nextBatch")) this._batch = cursor.get("nextBatch", bson_1.BSONType.array, true); else throw new error_1.MongoUnexpectedServerResponseError("Cursor document did not contain a batch");
    return this._batch;
   }
   get batchSize() {
    return this.batch?.size();
   }
   get postBatchResumeToken() {
    return this.cursor.get("postBatchResumeToken", bson_1.BSONType.object)?.toObject({
     promoteValues: false,
     promoteLongs: false,
     promoteBuffers: false,
     validation: {
      utf8: true
     }
    }) ?? null;
   }
   shift(options) {
    if (this.iterated >= this.batchSize) {
     return null;
    }
    const result = this.batch.get(this.iterated, bson_1.BSONType.object, true) ?? null;
    const encryptedResult = this.encryptedBatch?.get(this.iterated, bson_1.BSONType.object, true) ?? null;
    this.iterated += 1;
    if (options?.raw) {
     return result.toBytes();
    } else {
     const object = result.toObject(options);
     if (encryptedResult) {
      (0, utils_1.decorateDecryptionResult)(object, encryptedResult.toObject(options), true);
     }
     return object;
    }
   }
   clear() {
    this.iterated = this.batchSize;
   }
  }
  exports.CursorResponse = CursorResponse;
  class ExplainedCursorResponse extends CursorResponse {
   constructor() {
    super(...arguments);
    this.isExplain = true;
    this._length = 1;
   }
   get id() {
    return bson_1.Long.fromBigInt(0n);
   }
   get batchSize() {
    return 0;
   }
   get ns() {
    return null;
   }
   get length() {
    return this._length;
   }
   shift(options) {
    if (this._length === 0) return null;
    this._length -= 1;
    return this.toObject(options);
   }
  }
  exports.ExplainedCursorResponse = ExplainedCursorResponse;
  class ClientBulkWriteCursorResponse extends CursorResponse {
   get insertedCount() {
    return this.get("nInserted", bson_1.BSONType.int, true);
   }
   get upsertedCount() {
    return this.get("nUpserted", bson_1.BSONType.int, true);
   }
   get matchedCount() {
    return this.get("nMatched", bson_1.BSONType.int, true);
   }
   get modifiedCount() {
    return this.get("nModified", bson_1.BSONType.int, true);
   }
   get deletedCount() {
    return this.get("nDeleted", bson_1.BSONType.int, true);
   }
   get writeConcernError() {
    return this.get("writeConcernError", bson_1.BSONType.object, false);
   }
  }
  exports.ClientBulkWriteCursorResponse = ClientBulkWriteCursorResponse;
 },
 1770: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.getReadPreference = getReadPreference;
  exports.isSharded = isSharded;
  const error_1 = __webpack_require__(6084);
  const read_preference_1 = __webpack_require__(8378);
  const common_1 = __webpack_require__(1881);
  const topology_description_1 = __webpack_require__(5988);
  function getReadPreference(options) {
   let readPreference = options?.readPreference ?? read_preference_1.ReadPreference.primary;
   if (typeof readPreference === "string") {
    readPreference = read_preference_1.ReadPreference.fromString(readPreference);
   }
   if (!(readPreference instanceof read_preference_1.ReadPreference)) {
    throw new error_1.MongoInvalidArgumentError('Option "readPreference" must be a ReadPreference instance');
   }
   return readPreference;
  }
  function isSharded(topologyOrServer) {
   if (topologyOrServer == null) {
    return false;
   }
   if (topologyOrServer.description && topologyOrServer.description.type === common_1.ServerType.Mongos) {
    return true;
   }
   if (topologyOrServer.description && topologyOrServer.description instanceof topology_description_1.TopologyDescription) {
    const servers = Array.from(topologyOrServer.description.servers.values());
    return servers.some(server => server.type === common_1.ServerType.Mongos);
   }
   return false;
  }
 },
 180: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.Collection = void 0;
  const bson_1 = __webpack_require__(9206);
  const ordered_1 = __webpack_require__(4898);
  const unordered_1 = __webpack_require__(2947);
  const change_stream_1 = __webpack_require__(1547);
  const aggregation_cursor_1 = __webpack_require__(8240);
  const find_cursor_1 = __webpack_require__(7903);
  const list_indexes_cursor_1 = __webpack_require__(5487);
  const list_search_indexes_cursor_1 = __webpack_require__(5876);
  const error_1 = __webpack_require__(6084);
  const count_1 = __webpack_require__(1302);
  const delete_1 = __webpack_require__(7522);
  const distinct_1 = __webpack_require__(29);
  const estimated_document_count_1 = __webpack_require__(6331);
  const execute_operation_1 = __webpack_require__(656);
  const find_and_modify_1 = __webpack_require__(6229);
  const indexes_1 = __webpack_require__(845);
  const insert_1 = __webpack_require__(6452);
  const rename_1 = __webpack_require__(6071);
  const create_1 = __webpack_require__(181);
  const drop_1 = __webpack_require__(4568);
  const update_1 = __webpack_require__(7348);
  const update_2 = __webpack_require__(6804);
  const read_concern_1 = __webpack_require__(3891);
  const read_preference_1 = __webpack_require__(8378);
  const utils_1 = __webpack_require__(3735);
  const write_concern_1 = __webpack_require__(5058);
  class Collection {
   constructor(db, name, options) {
    this.db = db;
    this.s = {
     db: db,
     options: options,
     namespace: new utils_1.MongoDBCollectionNamespace(db.databaseName, name),
     pkFactory: db.options?.pkFactory ?? utils_1.DEFAULT_PK_FACTORY,
     readPreference: read_preference_1.ReadPreference.fromOptions(options),
     bsonOptions: (0, bson_1.resolveBSONOptions)(options, db),
     readConcern: read_concern_1.ReadConcern.fromOptions(options),
     writeConcern: write_concern_1.WriteConcern.fromOptions(options)
    };
    this.client = db.client;
   }
   get dbName() {
    return this.s.namespace.db;
   }
   get collectionName() {
    return this.s.namespace.collection;
   }
   get namespace() {
    return this.fullNamespace.toString();
   }
   get fullNamespace() {
    return this.s.namespace;
   }
   get readConcern() {
    if (this.s.readConcern == null) {
     return this.db.readConcern;
    }
    return this.s.readConcern;
   }
   get readPreference() {
    if (this.s.readPreference == null) {
     return this.db.readPreference;
    }
    return this.s.readPreference;
   }
   get bsonOptions() {
    return this.s.bsonOptions;
   }
   get writeConcern() {
    if (this.s.writeConcern == null) {
     return this.db.writeConcern;
    }
    return this.s.writeConcern;
   }
   get hint() {
    return this.s.collectionHint;
   }
   set hint(v) {
    this.s.collectionHint = (0, utils_1.normalizeHintField)(v);
   }
   get timeoutMS() {
    return undefined;
   }
   async insertOne(doc, options) {
    return await (0, execute_operation_1.executeOperation)(this.client, new insert_1.InsertOneOperation(this, doc, (0, 
    utils_1.resolveOptions)(this, options)));
   }
   async insertMany(docs, options) {
    if (!Array.isArray(docs)) {
     throw new error_1.MongoInvalidArgumentError('Argument "docs" must be an array of documents');
    }
    options = (0, utils_1.resolveOptions)(this, options ?? {});
    const acknowledged = write_concern_1.WriteConcern.fromOptions(options)?.w !== 0;
    try {
     const res = await this.bulkWrite(docs.map(doc => ({
      insertOne: {
       document: doc
      }
     })), options);
     return {
      acknowledged: acknowledged,
      insertedCount: res.insertedCount,
      insertedIds: res.insertedIds
     };
    } catch (err) {
     if (err && err.message === "Operation must be an object with an operation key") {
      throw new error_1.MongoInvalidArgumentError("Collection.insertMany() cannot be called with an array that has null/undefined values");
     }
     throw err;
    }
   }
   async bulkWrite(operations, options) {
    if (!Array.isArray(operations)) {
     throw new error_1.MongoInvalidArgumentError('Argument "operations" must be an array of documents');
    }
    options = (0, utils_1.resolveOptions)(this, options ?? {});
    const isConnected = this.client.topology != null;
    if (!isConnected) {
     await (0, execute_operation_1.autoConnect)(this.client);
    }
    const bulk = options.ordered === false ? this.initializeUnorderedBulkOp(options) : this.initializeOrderedBulkOp(options);
    for (const operation of operations) {
     bulk.raw(operation);
    }
    return await bulk.execute({
     ...options
    });
   }
   async updateOne(filter, update, options) {
    return await (0, execute_operation_1.executeOperation)(this.client, new update_2.UpdateOneOperation(this.s.namespace, filter, update, (0, 
    utils_1.resolveOptions)(this, options)));
   }
   async replaceOne(filter, replacement, options) {
    return await (0, execute_operation_1.executeOperation)(this.client, new update_2.ReplaceOneOperation(this.s.namespace, filter, replacement, (0, 
    utils_1.resolveOptions)(this, options)));
   }
   async updateMany(filter, update, options) {
    return await (0, execute_operation_1.executeOperation)(this.client, new update_2.UpdateManyOperation(this.s.namespace, filter, update, (0, 
    utils_1.resolveOptions)(this, options)));
   }
   async deleteOne(filter = {}, options = {}) {
    return await (0, execute_operation_1.executeOperation)(this.client, new delete_1.DeleteOneOperation(this.s.namespace, filter, (0, 
    utils_1.resolveOptions)(this, options)));
   }
   async deleteMany(filter = {}, options = {}) {
    return await (0, execute_operation_1.executeOperation)(this.client, new delete_1.DeleteManyOperation(this.s.namespace, filter, (0, 
    utils_1.resolveOptions)(this, options)));
   }
   async rename(newName, options) {
    return await (0, execute_operation_1.executeOperation)(this.client, new rename_1.RenameOperation(this, newName, (0, 
    utils_1.resolveOptions)(undefined, {
     ...options,
     readPreference: read_preference_1.ReadPreference.PRIMARY
    })));
   }
   async drop(options) {
    return await this.db.dropCollection(this.collectionName, options);
   }
   async findOne(filter = {}, options = {}) {
    const {...opts} = options;
    opts.singleBatch = true;
    const cursor = this.find(filter, opts).limit(1);
    const result = await cursor.next();
    await cursor.close();
    return result;
   }
   find(filter = {}, options = {}) {
    return new find_cursor_1.FindCursor(this.client, this.s.namespace, filter, (0, utils_1.resolveOptions)(this, options));
   }
   async options(options) {
    options = (0, utils_1.resolveOptions)(this, options);
    const [collection] = await this.db.listCollections({
     name: this.collectionName
    }, {
     ...options,
     nameOnly: false
    }).toArray();
    if (collection == null || collection.options == null) {
     throw new error_1.MongoAPIError(`collection ${this.namespace} not found`);
    }
    return collection.options;
   }
   async isCapped(options) {
    const {capped: capped} = await this.options(options);
    return Boolean(capped);
   }
   async createIndex(indexSpec, indexOptions, commandOptions) {
    const operation = commandOptions == null ? indexes_1.CreateIndexesOperation.fromIndexSpecification(this, this.collectionName, indexSpec, false, (0, 
    utils_1.resolveOptions)(this, indexOptions), undefined) : indexes_1.CreateIndexesOperation.fromIndexSpecification(this, this.collectionName, indexSpec, true, indexOptions, (0, 
    utils_1.resolveOptions)(this, commandOptions));
    const indexes = await (0, execute_operation_1.executeOperation)(this.client, operation);
    return indexes[0];
   }
   async createIndexes(indexSpecs, commandOptions, allowUnknownIndexOptions = false) {
    return await (0, execute_operation_1.executeOperation)(this.client, indexes_1.CreateIndexesOperation.fromIndexDescriptionArray(this, this.collectionName, indexSpecs, allowUnknownIndexOptions, (0, 
    utils_1.resolveOptions)(this, {
     ...commandOptions,
     maxTimeMS: undefined
    })));
   }
   async dropIndex(indexName, options) {
    return await (0, execute_operation_1.executeOperation)(this.client, new indexes_1.DropIndexOperation(this, indexName, {
     ...(0, utils_1.resolveOptions)(this, options),
     readPreference: read_preference_1.ReadPreference.primary
    }));
   }
   async dropIndexes(options) {
    try {
     await (0, execute_operation_1.executeOperation)(this.client, new indexes_1.DropIndexOperation(this, "*", (0, 
     utils_1.resolveOptions)(this, options)));
     return true;
    } catch (error) {
     if (error instanceof error_1.MongoServerError && (0, error_1.isNamespaceNotFoundError)(error)) return false;
     throw error;
    }
   }
   listIndexes(options) {
    return new list_indexes_cursor_1.ListIndexesCursor(this, (0, utils_1.resolveOptions)(this, options));
   }
   async indexExists(indexes, options) {
    const indexNames = Array.isArray(indexes) ? indexes : [ indexes ];
    const allIndexes = new Set(await this.listIndexes(options).map(({name: name}) => name).toArray());
    return indexNames.every(name => allIndexes.has(name));
   }
   async indexInformation(options) {
    return await this.indexes({
     ...options,
     full: options?.full ?? false
    });
   }
   async estimatedDocumentCount(options) {
    return await (0, execute_operation_1.executeOperation)(this.client, new estimated_document_count_1.EstimatedDocumentCountOperation(this, (0, 
    utils_1.resolveOptions)(this, options)));
   }
   async countDocuments(filter = {}, options = {}) {
    const pipeline = [];
    pipeline.push({
     $match: filter
    });
    if (typeof options.skip === "number") {
     pipeline.push({
      $skip: options.skip
     });
    }
    if (typeof options.limit === "number") {
     pipeline.push({
      $limit: options.limit
     });
    }
    pipeline.push({
     $group: {
      _id: 1,
      n: {
       $sum: 1
      }
     }
    });
    const cursor = this.aggregate(pipeline, options);
    const doc = await cursor.next();
    await cursor.close();
    return doc?.n ?? 0;
   }
   async distinct(key, filter = {}, options = {}) {
    return await (0, execute_operation_1.executeOperation)(this.client, new distinct_1.DistinctOperation(this, key, filter, (0, 
    utils_1.resolveOptions)(this, options)));
   }
   async indexes(options) {
    const indexes = await this.listIndexes(options).toArray();
    const full = options?.full ?? true;
    if (full) {
     return indexes;
    }
    const object = Object.fromEntries(indexes.map(({name: name, key: key}) => [ name, Object.entries(key) ]));
    return object;
   }
   async findOneAndDelete(filter, options) {
    return await (0, execute_operation_1.executeOperation)(this.client, new find_and_modify_1.FindOneAndDeleteOperation(this, filter, (0, 
    utils_1.resolveOptions)(this, options)));
   }
   async findOneAndReplace(filter, replacement, options) {
    return await (0, execute_operation_1.executeOperation)(this.client, new find_and_modify_1.FindOneAndReplaceOperation(this, filter, replacement, (0, 
    utils_1.resolveOptions)(this, options)));
   }
   async findOneAndUpdate(filter, update, options) {
    return await (0, execute_operation_1.executeOperation)(this.client, new find_and_modify_1.FindOneAndUpdateOperation(this, filter, update, (0, 
    utils_1.resolveOptions)(this, options)));
   }
   aggregate(pipeline = [], options) {
    if (!Array.isArray(pipeline)) {
     throw new error_1.MongoInvalidArgumentError('Argument "pipeline" must be an array of aggregation stages');
    }
    return new aggregation_cursor_1.AggregationCursor(this.client, this.s.namespace, pipeline, (0, 
    utils_1.resolveOptions)(this, options));
   }
   watch(pipeline = [], options = {}) {
    if (!Array.isArray(pipeline)) {
     options = pipeline;
     pipeline = [];
    }
    return new change_stream_1.ChangeStream(this, pipeline, (0, utils_1.resolveOptions)(this, options));
   }
   initializeUnorderedBulkOp(options) {
    return new unordered_1.UnorderedBulkOperation(this, (0, utils_1.resolveOptions)(this, options));
   }
   initializeOrderedBulkOp(options) {
    return new ordered_1.OrderedBulkOperation(this, (0, utils_1.resolveOptions)(this, options));
   }
   async count(filter = {}, options = {}) {
    return await (0, execute_operation_1.executeOperation)(this.client, new count_1.CountOperation(this.fullNamespace, filter, (0, 
    utils_1.resolveOptions)(this, options)));
   }
   listSearchIndexes(indexNameOrOptions, options) {
    options = typeof indexNameOrOptions === "object" ? indexNameOrOptions : options == null ? {} : options;
    const indexName = indexNameOrOptions == null ? null : typeof indexNameOrOptions === "object" ? null : indexNameOrOptions;
    return new list_search_indexes_cursor_1.ListSearchIndexesCursor(this, indexName, {
     ...options
    });
   }
   async createSearchIndex(description) {
    const [index] = await this.createSearchIndexes([ description ]);
    return index;
   }
   async createSearchIndexes(descriptions) {
    return await (0, execute_operation_1.executeOperation)(this.client, new create_1.CreateSearchIndexesOperation(this, descriptions));
   }
   async dropSearchIndex(name) {
    return await (0, execute_operation_1.executeOperation)(this.client, new drop_1.DropSearchIndexOperation(this, name));
   }
   async updateSearchIndex(name, definition) {
    return await (0, execute_operation_1.executeOperation)(this.client, new update_1.UpdateSearchIndexOperation(this, name, definition));
   }
  }
  exports.Collection = Collection;
 },
 5818: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.DEFAULT_OPTIONS = exports.OPTIONS = void 0;
  exports.resolveSRVRecord = resolveSRVRecord;
  exports.parseOptions = parseOptions;
  const dns = __webpack_require__(2250);
  const mongodb_connection_string_url_1 = __webpack_require__(1341);
  const process = __webpack_require__(932);
  const url_1 = __webpack_require__(7016);
  const mongo_credentials_1 = __webpack_require__(904);
  const providers_1 = __webpack_require__(6699);
  const compression_1 = __webpack_require__(8329);
  const encrypter_1 = __webpack_require__(3344);
  const error_1 = __webpack_require__(6084);
  const mongo_client_1 = __webpack_require__(8894);
  const mongo_logger_1 = __webpack_require__(797);
  const read_concern_1 = __webpack_require__(3891);
  const read_preference_1 = __webpack_require__(8378);
  const runtime_adapters_1 = __webpack_require__(9777);
  const monitor_1 = __webpack_require__(9132);
  const utils_1 = __webpack_require__(3735);
  const write_concern_1 = __webpack_require__(5058);
  const VALID_TXT_RECORDS = [ "authSource", "replicaSet", "loadBalanced" ];
  const SRV_ONLY_OPTIONS = [ "srvMaxHosts", "srvServiceName", "srvAllowedHostsSuffix", "srvHostValidator" ];
  const VALID_SINGLE_LABEL_SUFFIXES = new Set([ "test", "localhost", "invalid", "example", "local", "internal", "corp", "home", "mail" ]);
  const LB_SINGLE_HOST_ERROR = "loadBalanced option only supported with a single host in the URI";
  const LB_REPLICA_SET_ERROR = "loadBalanced option not supported with a replicaSet option";
  const LB_DIRECT_CONNECTION_ERROR = "loadBalanced option not supported when directConnection is provided";
  function retryDNSTimeoutFor(rrtype) {
   const resolve = rrtype === "SRV" ? address => dns.promises.resolve(address, "SRV") : address => dns.promises.resolve(address, "TXT");
   return async function dnsReqRetryTimeout(lookupAddress) {
    try {
     return await resolve(lookupAddress);
    } catch (firstDNSError) {
     if (firstDNSError.code === dns.TIMEOUT) {
      return await resolve(lookupAddress);
     } else {
      throw firstDNSError;
     }
    }
   };
  }
  const resolveSrv = retryDNSTimeoutFor("SRV");
  const resolveTxt = retryDNSTimeoutFor("TXT");
  async function resolveSRVRecord(options) {
   if (typeof options.srvHost !== "string") {
    throw new error_1.MongoAPIError('Option "srvHost" must not be empty');
   }
   const lookupAddress = options.srvHost;
   const txtResolutionPromise = resolveTxt(lookupAddress);
   txtResolutionPromise.then(undefined, utils_1.squashError);
   const hostname = `_${options.srvServiceName}._tcp.${lookupAddress}`;
   const addresses = await resolveSrv(hostname);
   if (addresses.length === 0) {
    throw new error_1.MongoAPIError("No addresses found at host");
   }
   const hostAddresses = addresses.map(({name: name, port: port}) => {
    const host = (0, utils_1.normalizeDnsName)(name);
    (0, utils_1.verifySrvHost)(host, lookupAddress, options);
    return utils_1.HostAddress.fromString(`${host}:${port ?? 27017}`);
   });
   validateLoadBalancedOptions(hostAddresses, options, true);
   let record;
   try {
    record = await txtResolutionPromise;
   } catch (error) {
    if (error.code !== "ENODATA" && error.code !== "ENOTFOUND") {
     throw error;
    }
    return hostAddresses;
   }
   if (record.length > 1) {
    throw new error_1.MongoParseError("Multiple text records not allowed");
   }
   const txtRecordOptions = new url_1.URLSearchParams(record[0].join(""));
   const txtRecordOptionKeys = [ ...txtRecordOptions.keys() ];
   if (txtRecordOptionKeys.some(key => !VALID_TXT_RECORDS.includes(key))) {
    throw new error_1.MongoParseError(`Text record may only set any of: ${VALID_TXT_RECORDS.join(", ")}`);
   }
   if (VALID_TXT_RECORDS.some(option => txtRecordOptions.get(option) === "")) {
    throw new error_1.MongoParseError("Cannot have empty URI params in DNS TXT Record");
   }
   const source = txtRecordOptions.get("authSource") ?? undefined;
   const replicaSet = txtRecordOptions.get("replicaSet") ?? undefined;
   const loadBalanced = txtRecordOptions.get("loadBalanced") ?? undefined;
   if (!options.userSpecifiedAuthSource && source && options.credentials && !providers_1.AUTH_MECHS_AUTH_SRC_EXTERNAL.has(options.credentials.mechanism)) {
    options.credentials = mongo_credentials_1.MongoCredentials.merge(options.credentials, {
     source: source
    });
   }
   if (!options.userSpecifiedReplicaSet && replicaSet) {
    options.replicaSet = replicaSet;
   }
   if (loadBalanced === "true") {
    options.loadBalanced = true;
   }
   if (options.replicaSet && options.srvMaxHosts > 0) {
    throw new error_1.MongoParseError("Cannot combine replicaSet option with srvMaxHosts");
   }
   validateLoadBalancedOptions(hostAddresses, options, true);
   return hostAddresses;
  }
  function checkTLSOptions(allOptions) {
   if (!allOptions) return;
   const check = (a, b) => {
    if (allOptions.has(a) && allOptions.has(b)) {
     throw new error_1.MongoAPIError(`The '${a}' option cannot be used with the '${b}' option`);
    }
   };
   check("tlsInsecure", "tlsAllowInvalidCertificates");
   check("tlsInsecure", "tlsAllowInvalidHostnames");
  }
  function getBoolean(name, value) {
   if (typeof value === "boolean") return value;
   switch (value) {
   case "true":
    return true;

   case "false":
    return false;

   default:
    throw new error_1.MongoParseError(`${name} must be either "true" or "false"`);
   }
  }
  function getIntFromOptions(name, value) {
   const parsedInt = (0, utils_1.parseInteger)(value);
   if (parsedInt != null) {
    return parsedInt;
   }
   throw new error_1.MongoParseError(`Expected ${name} to be stringified int value, got: ${value}`);
  }
  function getUIntFromOptions(name, value) {
   const parsedValue = getIntFromOptions(name, value);
   if (parsedValue < 0) {
    throw new error_1.MongoParseError(`${name} can only be a positive int value, got: ${value}`);
   }
   return parsedValue;
  }
  function* entriesFromString(value) {
   if (value === "") {
    return;
   }
   const keyValuePairs = value.split(",");
   for (const keyValue of keyValuePairs) {
    const [key, value] = keyValue.split(/:(.*)/);
    if (value == null) {
     throw new error_1.MongoParseError("Cannot have undefined values in key value pairs");
    }
    yield [ key, value ];
   }
  }
  class CaseInsensitiveMap extends Map {
   constructor(entries = []) {
    super(entries.map(([k, v]) => [ k.toLowerCase(), v ]));
   }
   has(k) {
    return super.has(k.toLowerCase());
   }
   get(k) {
    return super.get(k.toLowerCase());
   }
   set(k, v) {
    return super.set(k.toLowerCase(), v);
   }
   delete(k) {
    return super.delete(k.toLowerCase());
   }
  }
  function parseOptions(uri, mongoClient = undefined, options = {}) {
   if (mongoClient != null && !(mongoClient instanceof mongo_client_1.MongoClient)) {
    options = mongoClient;
    mongoClient = undefined;
   }
   if (options.useBigInt64 && typeof options.promoteLongs === "boolean" && !options.promoteLongs) {
    throw new error_1.MongoAPIError("Must request either bigint or Long for int64 deserialization");
   }
   if (options.useBigInt64 && typeof options.promoteValues === "boolean" && !options.promoteValues) {
    throw new error_1.MongoAPIError("Must request either bigint or Long for int64 deserialization");
   }
   const url = new mongodb_connection_string_url_1.default(uri);
   const {hosts: hosts, isSRV: isSRV} = url;
   const mongoOptions = Object.create(null);
   mongoOptions.hosts = isSRV ? [] : hosts.map(utils_1.HostAddress.fromString);
   const urlOptions = new CaseInsensitiveMap;
   if (url.pathname !== "/" && url.pathname !== "") {
    const dbName = decodeURIComponent(url.pathname[0] === "/" ? url.pathname.slice(1) : url.pathname);
    if (dbName) {
     urlOptions.set("dbName", [ dbName ]);
    }
   }
   if (url.username !== "") {
    const auth = {
     username: decodeURIComponent(url.username)
    };
    if (typeof url.password === "string") {
     auth.password = decodeURIComponent(url.password);
    }
    urlOptions.set("auth", [ auth ]);
   }
   for (const key of url.searchParams.keys()) {
    const values = url.searchParams.getAll(key);
    const isReadPreferenceTags = /readPreferenceTags/i.test(key);
    if (!isReadPreferenceTags && values.length > 1) {
     throw new error_1.MongoInvalidArgumentError(`URI option "${key}" cannot appear more than once in the connection string`);
    }
    if (!isReadPreferenceTags && values.includes("") && !isIgnoredOption(key)) {
     throw new error_1.MongoAPIError(`URI option "${key}" cannot be specified with no value`);
    }
    if (!urlOptions.has(key)) {
     urlOptions.set(key, values);
    }
   }
   const objectOptions = new CaseInsensitiveMap(Object.entries(options).filter(([, v]) => v != null));
   if (urlOptions.has("serverApi")) {
    throw new error_1.MongoParseError("URI cannot contain `serverApi`, it can only be passed to the client");
   }
   if (urlOptions.has("srvHostValidator")) {
    throw new error_1.MongoParseError("URI cannot contain `srvHostValidator`, it can only be passed to the client");
   }
   const uriMechanismProperties = urlOptions.get("authMechanismProperties");
   if (uriMechanismProperties) {
    for (const property of uriMechanismProperties) {
     if (/(^|,)ALLOWED_HOSTS:/.test(property)) {
      throw new error_1.MongoParseError("Auth mechanism property ALLOWED_HOSTS is not allowed in the connection string.");
     }
    }
   }
   if (objectOptions.has("loadBalanced")) {
    throw new error_1.MongoParseError("loadBalanced is only a valid option in the URI");
   }
   const allProvidedOptions = new CaseInsensitiveMap;
   const allProvidedKeys = new Set([ ...urlOptions.keys(), ...objectOptions.keys() ]);
   for (const key of allProvidedKeys) {
    const values = [];
    const objectOptionValue = objectOptions.get(key);
    if (objectOptionValue != null) {
     values.push(objectOptionValue);
    }
    const urlValues = urlOptions.get(key) ?? [];
    values.push(...urlValues);
    allProvidedOptions.set(key, values);
   }
   if (allProvidedOptions.has("tls") || allProvidedOptions.has("ssl")) {
    const tlsAndSslOpts = (allProvidedOptions.get("tls") || []).concat(allProvidedOptions.get("ssl") || []).map(getBoolean.bind(null, "tls/ssl"));
    if (new Set(tlsAndSslOpts).size !== 1) {
     throw new error_1.MongoParseError("All values of tls/ssl must be the same.");
    }
   }
   checkTLSOptions(allProvidedOptions);
   const unsupportedOptions = (0, utils_1.setDifference)(allProvidedKeys, Array.from(Object.keys(exports.OPTIONS)).map(s => s.toLowerCase()));
   if (unsupportedOptions.size !== 0) {
    const optionWord = unsupportedOptions.size > 1 ? "options" : "option";
    const isOrAre = unsupportedOptions.size > 1 ? "are" : "is";
    throw new error_1.MongoParseError(`${optionWord} ${Array.from(unsupportedOptions).join(", ")} ${isOrAre} not supported`);
   }
   for (const [key, descriptor] of Object.entries(exports.OPTIONS)) {
    const values = allProvidedOptions.get(key);
    if (!values || values.length === 0) {
     if (exports.DEFAULT_OPTIONS.has(key)) {
      setOption(mongoOptions, key, descriptor, [ exports.DEFAULT_OPTIONS.get(key) ]);
     }
    } else {
     const {deprecated: deprecated, ignored: ignored} = descriptor;
     if (deprecated) {
      const deprecatedMsg = typeof deprecated === "string" ? `: ${deprecated}` : "";
      (0, utils_1.emitWarning)(`${key} is a deprecated option${deprecatedMsg}`);
     }
     if (ignored) continue;
     setOption(mongoOptions, key, descriptor, values);
    }
   }
   if (mongoOptions.credentials) {
    const isGssapi = mongoOptions.credentials.mechanism === providers_1.AuthMechanism.MONGODB_GSSAPI;
    const isX509 = mongoOptions.credentials.mechanism === providers_1.AuthMechanism.MONGODB_X509;
    const isAws = mongoOptions.credentials.mechanism === providers_1.AuthMechanism.MONGODB_AWS;
    const isOidc = mongoOptions.credentials.mechanism === providers_1.AuthMechanism.MONGODB_OIDC;
    if ((isGssapi || isX509) && allProvidedOptions.has("authSource") && mongoOptions.credentials.source !== "$external") {
     throw new error_1.MongoParseError(`authMechanism ${mongoOptions.credentials.mechanism} requires an authSource of '$external'`);
    }
    if (!(isGssapi || isX509 || isAws || isOidc) && mongoOptions.dbName && !allProvidedOptions.has("authSource")) {
     mongoOptions.credentials = mongo_credentials_1.MongoCredentials.merge(mongoOptions.credentials, {
      source: mongoOptions.dbName
     });
    }
    if (isAws) {
     const {username: username, password: password} = mongoOptions.credentials;
     if (username || password) {
      throw new error_1.MongoAPIError("username and password cannot be provided when using MONGODB-AWS. Credentials must be provided in a manner that can be read by the AWS SDK.");
     }
     if (mongoOptions.credentials.mechanismProperties.AWS_SESSION_TOKEN) {
      throw new error_1.MongoAPIError("AWS_SESSION_TOKEN cannot be provided when using MONGODB-AWS. Credentials must be provided in a manner that can be read by the AWS SDK.");
     }
    }
    mongoOptions.credentials.validate();
    if (mongoOptions.credentials.password === "" && mongoOptions.credentials.username === "" && mongoOptions.credentials.mechanism === providers_1.AuthMechanism.MONGODB_DEFAULT && Object.keys(mongoOptions.credentials.mechanismProperties).length === 0) {
     delete mongoOptions.credentials;
    }
   }
   if (!mongoOptions.dbName) {
    mongoOptions.dbName = "test";
   }
   validateLoadBalancedOptions(hosts, mongoOptions, isSRV);
   if (mongoClient && mongoOptions.autoEncryption) {
    encrypter_1.Encrypter.checkForMongoCrypt();
    mongoOptions.encrypter = new encrypter_1.Encrypter(mongoClient, uri, options);
    mongoOptions.autoEncrypter = mongoOptions.encrypter.autoEncrypter;
   }
   mongoOptions.userSpecifiedAuthSource = objectOptions.has("authSource") || urlOptions.has("authSource");
   mongoOptions.userSpecifiedReplicaSet = objectOptions.has("replicaSet") || urlOptions.has("replicaSet");
   if (isSRV) {
    mongoOptions.srvHost = hosts[0];
    if (mongoOptions.directConnection) {
     throw new error_1.MongoAPIError("SRV URI does not support directConnection");
    }
    if (mongoOptions.srvMaxHosts > 0 && typeof mongoOptions.replicaSet === "string") {
     throw new error_1.MongoParseError("Cannot use srvMaxHosts option with replicaSet");
    }
    if (mongoOptions.srvAllowedHostsSuffix != null && mongoOptions.srvHostValidator != null) {
     throw new error_1.MongoParseError("Cannot use srvAllowedHostsSuffix together with srvHostValidator");
    }
    const noUserSpecifiedTLS = !objectOptions.has("tls") && !urlOptions.has("tls");
    const noUserSpecifiedSSL = !objectOptions.has("ssl") && !urlOptions.has("ssl");
    if (noUserSpecifiedTLS && noUserSpecifiedSSL) {
     mongoOptions.tls = true;
    }
   } else {
    const userSpecifiedSrvOptions = SRV_ONLY_OPTIONS.filter(option => urlOptions.has(option) || objectOptions.has(option));
    if (userSpecifiedSrvOptions.length > 0) {
     throw new error_1.MongoParseError(`Cannot use ${userSpecifiedSrvOptions.join(", ")} with a non-srv connection string`);
    }
   }
   if (mongoOptions.directConnection && mongoOptions.hosts.length !== 1) {
    throw new error_1.MongoParseError("directConnection option requires exactly one host");
   }
   if (!mongoOptions.proxyHost && (mongoOptions.proxyPort || mongoOptions.proxyUsername || mongoOptions.proxyPassword)) {
    throw new error_1.MongoParseError("Must specify proxyHost if other proxy options are passed");
   }
   if (mongoOptions.proxyUsername && !mongoOptions.proxyPassword || !mongoOptions.proxyUsername && mongoOptions.proxyPassword) {
    throw new error_1.MongoParseError("Can only specify both of proxy username/password or neither");
   }
   const proxyOptions = [ "proxyHost", "proxyPort", "proxyUsername", "proxyPassword" ].map(key => urlOptions.get(key) ?? []);
   if (proxyOptions.some(options => options.length > 1)) {
    throw new error_1.MongoParseError("Proxy options cannot be specified multiple times in the connection string");
   }
   mongoOptions.mongoLoggerOptions = mongo_logger_1.MongoLogger.resolveOptions({
    MONGODB_LOG_COMMAND: process.env.MONGODB_LOG_COMMAND,
    MONGODB_LOG_TOPOLOGY: process.env.MONGODB_LOG_TOPOLOGY,
    MONGODB_LOG_SERVER_SELECTION: process.env.MONGODB_LOG_SERVER_SELECTION,
    MONGODB_LOG_CONNECTION: process.env.MONGODB_LOG_CONNECTION,
    MONGODB_LOG_CLIENT: process.env.MONGODB_LOG_CLIENT,
    MONGODB_LOG_ALL: process.env.MONGODB_LOG_ALL,
    MONGODB_LOG_MAX_DOCUMENT_LENGTH: process.env.MONGODB_LOG_MAX_DOCUMENT_LENGTH,
    MONGODB_LOG_PATH: process.env.MONGODB_LOG_PATH
   }, {
    mongodbLogPath: mongoOptions.mongodbLogPath,
    mongodbLogComponentSeverities: mongoOptions.mongodbLogComponentSeverities,
    mongodbLogMaxDocumentLength: mongoOptions.mongodbLogMaxDocumentLength
   });
   mongoOptions.runtime = (0, runtime_adapters_1.resolveRuntimeAdapters)(options);
   mongoOptions.runtime.then(undefined, utils_1.squashError);
   return mongoOptions;
  }
  function validateLoadBalancedOptions(hosts, mongoOptions, isSrv) {
   if (mongoOptions.loadBalanced) {
    if (hosts.length > 1) {
     throw new error_1.MongoParseError(LB_SINGLE_HOST_ERROR);
    }
    if (mongoOptions.replicaSet) {
     throw new error_1.MongoParseError(LB_REPLICA_SET_ERROR);
    }
    if (mongoOptions.directConnection) {
     throw new error_1.MongoParseError(LB_DIRECT_CONNECTION_ERROR);
    }
    if (isSrv && mongoOptions.srvMaxHosts > 0) {
     throw new error_1.MongoParseError("Cannot limit srv hosts with loadBalanced enabled");
    }
   }
   return;
  }
  function normalizeSrvAllowedHostsSuffix(value) {
   const stripped = value.replace(/^\.+|\.+$/g, "");
   if (stripped === "") {
    throw new error_1.MongoParseError("srvAllowedHostsSuffix must contain at least one domain label");
   }
   const suffix = (0, utils_1.dnsNameToASCII)(stripped);
   if (suffix == null) {
    throw new error_1.MongoParseError(`srvAllowedHostsSuffix "${value}" is not a valid domain name`);
   }
   if (!suffix.includes(".") && !VALID_SINGLE_LABEL_SUFFIXES.has(suffix)) {
    throw new error_1.MongoParseError(`srvAllowedHostsSuffix "${value}" must contain at least two domain labels, or be one of: ${[ ...VALID_SINGLE_LABEL_SUFFIXES ].join(", ")}`);
   }
   return `.${suffix}`;
  }
  function isIgnoredOption(key) {
   return Object.entries(exports.OPTIONS).some(([name, descriptor]) => descriptor.ignored && name.toLowerCase() === key.toLowerCase());
  }
  function setOption(mongoOptions, key, descriptor, values) {
   const {target: target, type: type, transform: transform} = descriptor;
   const name = target ?? key;
   switch (type) {
   case "boolean":
    mongoOptions[name] = getBoolean(name, values[0]);
    break;

   case "int":
    mongoOptions[name] = getIntFromOptions(name, values[0]);
    break;

   case "uint":
    mongoOptions[name] = getUIntFromOptions(name, values[0]);
    break;

   case "string":
    if (values[0] == null) {
     break;
    }
    mongoOptions[name] = String(values[0]);
    break;

   case "record":
    if (!(0, utils_1.isRecord)(values[0])) {
     throw new error_1.MongoParseError(`${name} must be an object`);
    }
    mongoOptions[name] = values[0];
    break;

   case "any":
    mongoOptions[name] = values[0];
    break;

   default:
    {
     if (!transform) {
      throw new error_1.MongoParseError("Descriptors missing a type must define a transform");
     }
     const transformValue = transform({
      name: name,
      options: mongoOptions,
      values: values
     });
     mongoOptions[name] = transformValue;
     break;
    }
   }
  }
  exports.OPTIONS = {
   enableOverloadRetargeting: {
    default: false,
    type: "boolean"
   },
   appName: {
    type: "string"
   },
   auth: {
    target: "credentials",
    transform({name: name, options: options, values: [value]}) {
     if (!(0, utils_1.isRecord)(value, [ "username", "password" ])) {
      throw new error_1.MongoParseError(`${name} must be an object with 'username' and 'password' properties`);
     }
     return mongo_credentials_1.MongoCredentials.merge(options.credentials, {
      username: value.username,
      password: value.password
     });
    }
   },
   authMechanism: {
    target: "credentials",
    transform({options: options, values: [value]}) {
     const mechanisms = Object.values(providers_1.AuthMechanism);
     const [mechanism] = mechanisms.filter(m => m.match(RegExp(String.raw`\b${value}\b`, "i")));
     if (!mechanism) {
      throw new error_1.MongoParseError(`authMechanism one of ${mechanisms}, got ${value}`);
     }
     let source = options.credentials?.source;
     if (mechanism === providers_1.AuthMechanism.MONGODB_PLAIN || providers_1.AUTH_MECHS_AUTH_SRC_EXTERNAL.has(mechanism)) {
      source = "$external";
     }
     let password = options.credentials?.password;
     if (mechanism === providers_1.AuthMechanism.MONGODB_X509 && password === "") {
      password = undefined;
     }
     return mongo_credentials_1.MongoCredentials.merge(options.credentials, {
      mechanism: mechanism,
      source: source,
      password: password
     });
    }
   },
   authMechanismProperties: {
    target: "credentials",
    transform({options: options, values: values}) {
     let mechanismProperties = Object.create(null);
     for (const optionValue of values) {
      if (typeof optionValue === "string") {
       for (const [key, value] of entriesFromString(optionValue)) {
        try {
         mechanismProperties[key] = getBoolean(key, value);
        } catch {
         mechanismProperties[key] = value;
        }
       }
      } else {
       if (!(0, utils_1.isRecord)(optionValue)) {
        throw new error_1.MongoParseError("AuthMechanismProperties must be an object");
       }
       mechanismProperties = {
        ...optionValue
       };
      }
     }
     return mongo_credentials_1.MongoCredentials.merge(options.credentials, {
      mechanismProperties: mechanismProperties
     });
    }
   },
   authSource: {
    target: "credentials",
    transform({options: options, values: [value]}) {
     const source = String(value);
     return mongo_credentials_1.MongoCredentials.merge(options.credentials, {
      source: source
     });
    }
   },
   autoEncryption: {
    type: "record"
   },
   autoSelectFamily: {
    type: "boolean"
   },
   autoSelectFamilyAttemptTimeout: {
    type: "uint"
   },
   bsonRegExp: {
    type: "boolean"
   },
   serverApi: {
    target: "serverApi",
    transform({values: [version]}) {
     const serverApiToValidate = typeof version === "string" ? {
      version: version
     } : version;
     const versionToValidate = serverApiToValidate && serverApiToValidate.version;
     if (!versionToValidate) {
      throw new error_1.MongoParseError(`Invalid \`serverApi\` property; must specify a version from the following enum: ["${Object.values(mongo_client_1.ServerApiVersion).join('", "')}"]`);
     }
     if (!Object.values(mongo_client_1.ServerApiVersion).some(v => v === versionToValidate)) {
      throw new error_1.MongoParseError(`Invalid server API version=${versionToValidate}; must be in the following enum: ["${Object.values(mongo_client_1.ServerApiVersion).join('", "')}"]`);
     }
     return serverApiToValidate;
    }
   },
   checkKeys: {
    type: "boolean"
   },
   compressors: {
    default: "none",
    target: "compressors",
    transform({values: values}) {
     const compressionList = new Set;
     for (const compVal of values) {
      const compValArray = typeof compVal === "string" ? compVal.split(",") : compVal;
      if (!Array.isArray(compValArray)) {
       throw new error_1.MongoInvalidArgumentError("compressors must be an array or a comma-delimited list of strings");
      }
      for (const c of compValArray) {
       if (Object.keys(compression_1.Compressor).includes(String(c))) {
        compressionList.add(String(c));
       } else {
        throw new error_1.MongoInvalidArgumentError(`${c} is not a valid compression mechanism. Must be one of: ${Object.keys(compression_1.Compressor)}.`);
       }
      }
     }
     return [ ...compressionList ];
    }
   },
   connectTimeoutMS: {
    default: 3e4,
    type: "uint"
   },
   dbName: {
    type: "string"
   },
   directConnection: {
    default: false,
    type: "boolean"
   },
   driverInfo: {
    default: {},
    type: "record"
   },
   enableUtf8Validation: {
    type: "boolean",
    default: true
   },
   family: {
    transform({name: name, values: [value]}) {
     const transformValue = getIntFromOptions(name, value);
     if (transformValue === 4 || transformValue === 6) {
      return transformValue;
     }
     throw new error_1.MongoParseError(`Option 'family' must be 4 or 6 got ${transformValue}.`);
    }
   },
   fieldsAsRaw: {
    type: "record"
   },
   forceServerObjectId: {
    default: false,
    type: "boolean"
   },
   fsync: {
    deprecated: "Please use journal instead",
    target: "writeConcern",
    transform({name: name, options: options, values: [value]}) {
     const wc = write_concern_1.WriteConcern.fromOptions({
      writeConcern: {
       ...options.writeConcern,
       fsync: getBoolean(name, value)
      }
     });
     if (!wc) throw new error_1.MongoParseError(`Unable to make a writeConcern from fsync=${value}`);
     return wc;
    }
   },
   heartbeatFrequencyMS: {
    default: 1e4,
    type: "uint"
   },
   ignoreUndefined: {
    type: "boolean"
   },
   j: {
    deprecated: "Please use journal instead",
    target: "writeConcern",
    transform({name: name, options: options, values: [value]}) {
     const wc = write_concern_1.WriteConcern.fromOptions({
      writeConcern: {
       ...options.writeConcern,
       journal: getBoolean(name, value)
      }
     });
     if (!wc) throw new error_1.MongoParseError(`Unable to make a writeConcern from journal=${value}`);
     return wc;
    }
   },
   journal: {
    target: "writeConcern",
    transform({name: name, options: options, values: [value]}) {
     const wc = write_concern_1.WriteConcern.fromOptions({
      writeConcern: {
       ...options.writeConcern,
       journal: getBoolean(name, value)
      }
     });
     if (!wc) throw new error_1.MongoParseError(`Unable to make a writeConcern from journal=${value}`);
     return wc;
    }
   },
   loadBalanced: {
    default: false,
    type: "boolean"
   },
   localThresholdMS: {
    default: 15,
    type: "uint"
   },
   maxAdaptiveRetries: {
    default: 2,
    type: "uint"
   },
   maxConnecting: {
    default: 2,
    transform({name: name, values: [value]}) {
     const maxConnecting = getUIntFromOptions(name, value);
     if (maxConnecting === 0) {
      throw new error_1.MongoInvalidArgumentError("maxConnecting must be > 0 if specified");
     }
     return maxConnecting;
    }
   },
   maxIdleTimeMS: {
    default: 0,
    type: "uint"
   },
   maxPoolSize: {
    default: 100,
    type: "uint"
   },
   maxStalenessSeconds: {
    target: "readPreference",
    transform({name: name, options: options, values: [value]}) {
     const maxStalenessSeconds = getUIntFromOptions(name, value);
     if (options.readPreference) {
      return read_preference_1.ReadPreference.fromOptions({
       readPreference: {
        ...options.readPreference,
        maxStalenessSeconds: maxStalenessSeconds
       }
      });
     } else {
      return new read_preference_1.ReadPreference("secondary", undefined, {
       maxStalenessSeconds: maxStalenessSeconds
      });
     }
    }
   },
   minInternalBufferSize: {
    type: "uint"
   },
   minPoolSize: {
    default: 0,
    type: "uint"
   },
   minHeartbeatFrequencyMS: {
    default: 500,
    type: "uint"
   },
   monitorCommands: {
    default: false,
    type: "boolean"
   },
   name: {
    target: "driverInfo",
    transform({values: [value], options: options}) {
     return {
      ...options.driverInfo,
      name: String(value)
     };
    }
   },
   noDelay: {
    default: true,
    type: "boolean"
   },
   pkFactory: {
    default: utils_1.DEFAULT_PK_FACTORY,
    transform({values: [value]}) {
     if ((0, utils_1.isRecord)(value, [ "createPk" ]) && typeof value.createPk === "function") {
      return value;
     }
     throw new error_1.MongoParseError(`Option pkFactory must be an object with a createPk function, got ${value}`);
    }
   },
   promoteBuffers: {
    type: "boolean"
   },
   promoteLongs: {
    type: "boolean"
   },
   promoteValues: {
    type: "boolean"
   },
   useBigInt64: {
    type: "boolean"
   },
   proxyHost: {
    type: "string"
   },
   proxyPassword: {
    type: "string"
   },
   proxyPort: {
    type: "uint"
   },
   proxyUsername: {
    type: "string"
   },
   raw: {
    default: false,
    type: "boolean"
   },
   readConcern: {
    transform({values: [value], options: options}) {
     if (value instanceof read_concern_1.ReadConcern || (0, utils_1.isRecord)(value, [ "level" ])) {
      return read_concern_1.ReadConcern.fromOptions({
       ...options.readConcern,
       ...value
      });
     }
     throw new error_1.MongoParseError(`ReadConcern must be an object, got ${JSON.stringify(value)}`);
    }
   },
   readConcernLevel: {
    target: "readConcern",
    transform({values: [level], options: options}) {
     return read_concern_1.ReadConcern.fromOptions({
      ...options.readConcern,
      level: level
     });
    }
   },
   readPreference: {
    default: read_preference_1.ReadPreference.primary,
    transform({values: [value], options: options}) {
     if (value instanceof read_preference_1.ReadPreference) {
      return read_preference_1.ReadPreference.fromOptions({
       readPreference: {
        ...options.readPreference,
        ...value
       },
       ...value
      });
     }
     if ((0, utils_1.isRecord)(value, [ "mode" ])) {
      const rp = read_preference_1.ReadPreference.fromOptions({
       readPreference: {
        ...options.readPreference,
        ...value
       },
       ...value
      });
      if (rp) return rp; else throw new error_1.MongoParseError(`Cannot make read preference from ${JSON.stringify(value)}`);
     }
     if (typeof value === "string") {
      const rpOpts = {
       hedge: options.readPreference?.hedge,
       maxStalenessSeconds: options.readPreference?.maxStalenessSeconds
      };
      return new read_preference_1.ReadPreference(value, options.readPreference?.tags, rpOpts);
     }
     throw new error_1.MongoParseError(`Unknown ReadPreference value: ${value}`);
    }
   },
   readPreferenceTags: {
    target: "readPreference",
    transform({values: values, options: options}) {
     const tags = Array.isArray(values[0]) ? values[0] : values;
     const readPreferenceTags = [];
     for (const tag of tags) {
      const readPreferenceTag = Object.create(null);
      if (typeof tag === "string") {
       for (const [k, v] of entriesFromString(tag)) {
        readPreferenceTag[k] = v;
       }
      }
      if ((0, utils_1.isRecord)(tag)) {
       for (const [k, v] of Object.entries(tag)) {
        readPreferenceTag[k] = v;
       }
      }
      readPreferenceTags.push(readPreferenceTag);
     }
     return read_preference_1.ReadPreference.fromOptions({
      readPreference: options.readPreference,
      readPreferenceTags: readPreferenceTags
     });
    }
   },
   replicaSet: {
    type: "string"
   },
   retryReads: {
    default: true,
    type: "boolean"
   },
   retryWrites: {
    default: true,
    type: "boolean"
   },
   runtimeAdapters: {
    type: "record"
   },
   serializeFunctions: {
    type: "boolean"
   },
   serverMonitoringMode: {
    default: "auto",
    transform({values: [value]}) {
     if (!Object.values(monitor_1.ServerMonitoringMode).includes(value)) {
      throw new error_1.MongoParseError("serverMonitoringMode must be one of `auto`, `poll`, or `stream`");
     }
     return value;
    }
   },
   serverSelectionTimeoutMS: {
    default: 3e4,
    type: "uint"
   },
   servername: {
    type: "string"
   },
   socketTimeoutMS: {
    default: 0,
    type: "uint"
   },
   srvAllowedHostsSuffix: {
    transform({values: [value]}) {
     if (typeof value !== "string") {
      throw new error_1.MongoParseError("srvAllowedHostsSuffix must be a string");
     }
     return normalizeSrvAllowedHostsSuffix(value);
    }
   },
   srvHostValidator: {
    transform({values: [value]}) {
     if (typeof value !== "function") {
      throw new error_1.MongoParseError("srvHostValidator must be a function");
     }
     return host => {
      let isValid;
      try {
       isValid = value(host);
      } catch (error) {
       throw new error_1.MongoAPIError("srvHostValidator threw an error", {
        cause: error
       });
      }
      if (typeof isValid !== "boolean") {
       throw new error_1.MongoAPIError(`srvHostValidator must return a boolean, received ${typeof isValid}`);
      }
      return isValid;
     };
    }
   },
   srvMaxHosts: {
    type: "uint",
    default: 0
   },
   srvServiceName: {
    type: "string",
    default: "mongodb"
   },
   ssl: {
    target: "tls",
    type: "boolean"
   },
   timeoutMS: {
    deprecated: "timeoutMS has no effect and will be removed in a future release",
    ignored: true
   },
   tls: {
    type: "boolean"
   },
   tlsAllowInvalidCertificates: {
    target: "rejectUnauthorized",
    transform({name: name, values: [value]}) {
     return !getBoolean(name, value);
    }
   },
   tlsAllowInvalidHostnames: {
    target: "checkServerIdentity",
    transform({name: name, values: [value]}) {
     return getBoolean(name, value) ? () => undefined : undefined;
    }
   },
   tlsCAFile: {
    type: "string"
   },
   tlsCRLFile: {
    type: "string"
   },
   tlsCertificateKeyFile: {
    type: "string"
   },
   tlsCertificateKeyFilePassword: {
    target: "passphrase",
    type: "any"
   },
   tlsInsecure: {
    transform({name: name, options: options, values: [value]}) {
     const tlsInsecure = getBoolean(name, value);
     if (tlsInsecure) {
      options.checkServerIdentity = () => undefined;
      options.rejectUnauthorized = false;
     } else {
      options.checkServerIdentity = options.tlsAllowInvalidHostnames ? () => undefined : undefined;
      options.rejectUnauthorized = options.tlsAllowInvalidCertificates ? false : true;
     }
     return tlsInsecure;
    }
   },
   w: {
    target: "writeConcern",
    transform({values: [value], options: options}) {
     return write_concern_1.WriteConcern.fromOptions({
      writeConcern: {
       ...options.writeConcern,
       w: value
      }
     });
    }
   },
   waitQueueTimeoutMS: {
    default: 0,
    type: "uint"
   },
   writeConcern: {
    target: "writeConcern",
    transform({values: [value], options: options}) {
     if ((0, utils_1.isRecord)(value) || value instanceof write_concern_1.WriteConcern) {
      return write_concern_1.WriteConcern.fromOptions({
       writeConcern: {
        ...options.writeConcern,
        ...value
       }
      });
     } else if (value === "majority" || typeof value === "number") {
      return write_concern_1.WriteConcern.fromOptions({
       writeConcern: {
        ...options.writeConcern,
        w: value
       }
      });
     }
     throw new error_1.MongoParseError(`Invalid WriteConcern cannot parse: ${JSON.stringify(value)}`);
    }
   },
   wtimeout: {
    deprecated: "Please use wtimeoutMS instead",
    target: "writeConcern",
    transform({values: [value], options: options}) {
     const wc = write_concern_1.WriteConcern.fromOptions({
      writeConcern: {
       ...options.writeConcern,
       wtimeout: getUIntFromOptions("wtimeout", value)
      }
     });
     if (wc) return wc;
     throw new error_1.MongoParseError(`Cannot make WriteConcern from wtimeout`);
    }
   },
   wtimeoutMS: {
    target: "writeConcern",
    transform({values: [value], options: options}) {
     const wc = write_concern_1.WriteConcern.fromOptions({
      writeConcern: {
       ...options.writeConcern,
       wtimeoutMS: getUIntFromOptions("wtimeoutMS", value)
      }
     });
     if (wc) return wc;
     throw new error_1.MongoParseError(`Cannot make WriteConcern from wtimeout`);
    }
   },
   zlibCompressionLevel: {
    default: 0,
    type: "int"
   },
   mongodbLogPath: {
    transform({values: [value]}) {
     if (!(typeof value === "string" && [ "stderr", "stdout" ].includes(value) || value && typeof value === "object" && "write" in value && typeof value.write === "function")) {
      throw new error_1.MongoAPIError(`Option 'mongodbLogPath' must be of type 'stderr' | 'stdout' | MongoDBLogWritable`);
     }
     return value;
    }
   },
   mongodbLogComponentSeverities: {
    transform({values: [value]}) {
     if (typeof value !== "object" || !value) {
      throw new error_1.MongoAPIError(`Option 'mongodbLogComponentSeverities' must be a non-null object`);
     }
     for (const [k, v] of Object.entries(value)) {
      if (typeof v !== "string" || typeof k !== "string") {
       throw new error_1.MongoAPIError(`User input for option 'mongodbLogComponentSeverities' object cannot include a non-string key or value`);
      }
      if (!Object.values(mongo_logger_1.MongoLoggableComponent).some(val => val === k) && k !== "default") {
       throw new error_1.MongoAPIError(`User input for option 'mongodbLogComponentSeverities' contains invalid key: ${k}`);
      }
      if (!Object.values(mongo_logger_1.SeverityLevel).some(val => val === v)) {
       throw new error_1.MongoAPIError(`Option 'mongodbLogComponentSeverities' does not support ${v} as a value for ${k}`);
      }
     }
     return value;
    }
   },
   mongodbLogMaxDocumentLength: {
    type: "uint"
   },
   connectionType: {
    type: "any"
   },
   srvPoller: {
    type: "any"
   },
   allowPartialTrustChain: {
    type: "any"
   },
   minDHSize: {
    type: "any"
   },
   pskCallback: {
    type: "any"
   },
   secureContext: {
    type: "any"
   },
   enableTrace: {
    type: "any"
   },
   requestCert: {
    type: "any"
   },
   rejectUnauthorized: {
    type: "any"
   },
   checkServerIdentity: {
    type: "any"
   },
   keepAliveInitialDelay: {
    type: "any"
   },
   ALPNProtocols: {
    type: "any"
   },
   SNICallback: {
    type: "any"
   },
   session: {
    type: "any"
   },
   requestOCSP: {
    type: "any"
   },
   localAddress: {
    type: "any"
   },
   localPort: {
    type: "any"
   },
   hints: {
    type: "any"
   },
   lookup: {
    type: "any"
   },
   ca: {
    type: "any"
   },
   cert: {
    type: "any"
   },
   ciphers: {
    type: "any"
   },
   crl: {
    type: "any"
   },
   ecdhCurve: {
    type: "any"
   },
   key: {
    type: "any"
   },
   passphrase: {
    type: "any"
   },
   pfx: {
    type: "any"
   },
   secureProtocol: {
    type: "any"
   },
   index: {
    type: "any"
   },
   __skipPingOnConnect: {
    type: "boolean"
   }
  };
  exports.DEFAULT_OPTIONS = new CaseInsensitiveMap(Object.entries(exports.OPTIONS).filter(([, descriptor]) => descriptor.default != null).map(([k, d]) => [ k, d.default ]));
 },
 1975: (__unused_webpack_module, exports) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.END = exports.CHANGE = exports.INIT = exports.MORE = exports.RESPONSE = exports.SERVER_HEARTBEAT_FAILED = exports.SERVER_HEARTBEAT_SUCCEEDED = exports.SERVER_HEARTBEAT_STARTED = exports.COMMAND_FAILED = exports.COMMAND_SUCCEEDED = exports.COMMAND_STARTED = exports.CLUSTER_TIME_RECEIVED = exports.CONNECTION_CHECKED_IN = exports.CONNECTION_CHECKED_OUT = exports.CONNECTION_CHECK_OUT_FAILED = exports.CONNECTION_CHECK_OUT_STARTED = exports.CONNECTION_CLOSED = exports.CONNECTION_READY = exports.CONNECTION_CREATED = exports.CONNECTION_POOL_READY = exports.CONNECTION_POOL_CLEARED = exports.CONNECTION_POOL_CLOSED = exports.CONNECTION_POOL_CREATED = exports.WAITING_FOR_SUITABLE_SERVER = exports.SERVER_SELECTION_SUCCEEDED = exports.SERVER_SELECTION_FAILED = exports.SERVER_SELECTION_STARTED = exports.TOPOLOGY_DESCRIPTION_CHANGED = exports.TOPOLOGY_CLOSED = exports.TOPOLOGY_OPENING = exports.SERVER_DESCRIPTION_CHANGED = exports.SERVER_CLOSED = exports.SERVER_OPENING = exports.DESCRIPTION_RECEIVED = exports.UNPINNED = exports.PINNED = exports.MESSAGE = exports.ENDED = exports.CLOSED = exports.CONNECT = exports.OPEN = exports.CLOSE = exports.TIMEOUT = exports.ERROR = exports.SYSTEM_JS_COLLECTION = exports.SYSTEM_COMMAND_COLLECTION = exports.SYSTEM_USER_COLLECTION = exports.SYSTEM_PROFILE_COLLECTION = exports.SYSTEM_INDEX_COLLECTION = exports.SYSTEM_NAMESPACE_COLLECTION = void 0;
  exports.kDecoratedKeys = exports.kDecorateResult = exports.LEGACY_HELLO_COMMAND_CAMEL_CASE = exports.LEGACY_HELLO_COMMAND = exports.MONGO_CLIENT_EVENTS = exports.LOCAL_SERVER_EVENTS = exports.SERVER_RELAY_EVENTS = exports.APM_EVENTS = exports.TOPOLOGY_EVENTS = exports.CMAP_EVENTS = exports.HEARTBEAT_EVENTS = exports.RESUME_TOKEN_CHANGED = void 0;
  exports.SYSTEM_NAMESPACE_COLLECTION = "system.namespaces";
  exports.SYSTEM_INDEX_COLLECTION = "system.indexes";
  exports.SYSTEM_PROFILE_COLLECTION = "system.profile";
  exports.SYSTEM_USER_COLLECTION = "system.users";
  exports.SYSTEM_COMMAND_COLLECTION = "$cmd";
  exports.SYSTEM_JS_COLLECTION = "system.js";
  exports.ERROR = "error";
  exports.TIMEOUT = "timeout";
  exports.CLOSE = "close";
  exports.OPEN = "open";
  exports.CONNECT = "connect";
  exports.CLOSED = "closed";
  exports.ENDED = "ended";
  exports.MESSAGE = "message";
  exports.PINNED = "pinned";
  exports.UNPINNED = "unpinned";
  exports.DESCRIPTION_RECEIVED = "descriptionReceived";
  exports.SERVER_OPENING = "serverOpening";
  exports.SERVER_CLOSED = "serverClosed";
  exports.SERVER_DESCRIPTION_CHANGED = "serverDescriptionChanged";
  exports.TOPOLOGY_OPENING = "topologyOpening";
  exports.TOPOLOGY_CLOSED = "topologyClosed";
  exports.TOPOLOGY_DESCRIPTION_CHANGED = "topologyDescriptionChanged";
  exports.SERVER_SELECTION_STARTED = "serverSelectionStarted";
  exports.SERVER_SELECTION_FAILED = "serverSelectionFailed";
  exports.SERVER_SELECTION_SUCCEEDED = "serverSelectionSucceeded";
  exports.WAITING_FOR_SUITABLE_SERVER = "waitingForSuitableServer";
  exports.CONNECTION_POOL_CREATED = "connectionPoolCreated";
  exports.CONNECTION_POOL_CLOSED = "connectionPoolClosed";
  exports.CONNECTION_POOL_CLEARED = "connectionPoolCleared";
  exports.CONNECTION_POOL_READY = "connectionPoolReady";
  exports.CONNECTION_CREATED = "connectionCreated";
  exports.CONNECTION_READY = "connectionReady";
  exports.CONNECTION_CLOSED = "connectionClosed";
  exports.CONNECTION_CHECK_OUT_STARTED = "connectionCheckOutStarted";
  exports.CONNECTION_CHECK_OUT_FAILED = "connectionCheckOutFailed";
  exports.CONNECTION_CHECKED_OUT = "connectionCheckedOut";
  exports.CONNECTION_CHECKED_IN = "connectionCheckedIn";
  exports.CLUSTER_TIME_RECEIVED = "clusterTimeReceived";
  exports.COMMAND_STARTED = "commandStarted";
  exports.COMMAND_SUCCEEDED = "commandSucceeded";
  exports.COMMAND_FAILED = "commandFailed";
  exports.SERVER_HEARTBEAT_STARTED = "serverHeartbeatStarted";
  exports.SERVER_HEARTBEAT_SUCCEEDED = "serverHeartbeatSucceeded";
  exports.SERVER_HEARTBEAT_FAILED = "serverHeartbeatFailed";
  exports.RESPONSE = "response";
  exports.MORE = "more";
  exports.INIT = "init";
  exports.CHANGE = "change";
  exports.END = "end";
  exports.RESUME_TOKEN_CHANGED = "resumeTokenChanged";
  exports.HEARTBEAT_EVENTS = Object.freeze([ exports.SERVER_HEARTBEAT_STARTED, exports.SERVER_HEARTBEAT_SUCCEEDED, exports.SERVER_HEARTBEAT_FAILED ]);
  exports.CMAP_EVENTS = Object.freeze([ exports.CONNECTION_POOL_CREATED, exports.CONNECTION_POOL_READY, exports.CONNECTION_POOL_CLEARED, exports.CONNECTION_POOL_CLOSED, exports.CONNECTION_CREATED, exports.CONNECTION_READY, exports.CONNECTION_CLOSED, exports.CONNECTION_CHECK_OUT_STARTED, exports.CONNECTION_CHECK_OUT_FAILED, exports.CONNECTION_CHECKED_OUT, exports.CONNECTION_CHECKED_IN ]);
  exports.TOPOLOGY_EVENTS = Object.freeze([ exports.SERVER_OPENING, exports.SERVER_CLOSED, exports.SERVER_DESCRIPTION_CHANGED, exports.TOPOLOGY_OPENING, exports.TOPOLOGY_CLOSED, exports.TOPOLOGY_DESCRIPTION_CHANGED, exports.ERROR, exports.TIMEOUT, exports.CLOSE ]);
  exports.APM_EVENTS = Object.freeze([ exports.COMMAND_STARTED, exports.COMMAND_SUCCEEDED, exports.COMMAND_FAILED ]);
  exports.SERVER_RELAY_EVENTS = Object.freeze([ exports.SERVER_HEARTBEAT_STARTED, exports.SERVER_HEARTBEAT_SUCCEEDED, exports.SERVER_HEARTBEAT_FAILED, exports.COMMAND_STARTED, exports.COMMAND_SUCCEEDED, exports.COMMAND_FAILED, ...exports.CMAP_EVENTS ]);
  exports.LOCAL_SERVER_EVENTS = Object.freeze([ exports.CONNECT, exports.DESCRIPTION_RECEIVED, exports.CLOSED, exports.ENDED ]);
  exports.MONGO_CLIENT_EVENTS = Object.freeze([ ...exports.CMAP_EVENTS, ...exports.APM_EVENTS, ...exports.TOPOLOGY_EVENTS, ...exports.HEARTBEAT_EVENTS ]);
  exports.LEGACY_HELLO_COMMAND = "ismaster";
  exports.LEGACY_HELLO_COMMAND_CAMEL_CASE = "isMaster";
  exports.kDecorateResult = Symbol.for("@@mdb.decorateDecryptionResult");
  exports.kDecoratedKeys = Symbol.for("@@mdb.decryptedKeys");
 },
 4728: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.CursorTimeoutContext = exports.AbstractCursor = exports.CursorTimeoutMode = exports.CURSOR_FLAGS = void 0;
  const stream_1 = __webpack_require__(2203);
  const bson_1 = __webpack_require__(9206);
  const error_1 = __webpack_require__(6084);
  const mongo_types_1 = __webpack_require__(8524);
  const execute_operation_1 = __webpack_require__(656);
  const get_more_1 = __webpack_require__(1525);
  const kill_cursors_1 = __webpack_require__(3229);
  const read_concern_1 = __webpack_require__(3891);
  const read_preference_1 = __webpack_require__(8378);
  const sessions_1 = __webpack_require__(3985);
  const timeout_1 = __webpack_require__(125);
  const utils_1 = __webpack_require__(3735);
  exports.CURSOR_FLAGS = [ "tailable", "oplogReplay", "noCursorTimeout", "awaitData", "exhaust", "partial" ];
  function removeActiveCursor() {
   this.client.s.activeCursors.delete(this);
  }
  exports.CursorTimeoutMode = Object.freeze({
   ITERATION: "iteration",
   LIFETIME: "cursorLifetime"
  });
  class AbstractCursor extends mongo_types_1.TypedEventEmitter {
   static {
    this.CLOSE = "close";
   }
   constructor(client, namespace, options = {}) {
    super();
    this.documents = null;
    this.hasEmittedClose = false;
    this.on("error", utils_1.noop);
    options.timeoutMS = undefined;
    options.timeoutMode = undefined;
    if (!client.s.isMongoClient) {
     throw new error_1.MongoRuntimeError("Cursor must be constructed with MongoClient");
    }
    this.cursorClient = client;
    this.cursorNamespace = namespace;
    this.cursorId = null;
    this.initialized = false;
    this.isClosed = false;
    this.isKilled = false;
    this.cursorOptions = {
     readPreference: options.readPreference && options.readPreference instanceof read_preference_1.ReadPreference ? options.readPreference : read_preference_1.ReadPreference.primary,
     ...(0, bson_1.pluckBSONSerializeOptions)(options),
     tailable: options.tailable,
     awaitData: options.awaitData
    };
    const readConcern = read_concern_1.ReadConcern.fromOptions(options);
    if (readConcern) {
     this.cursorOptions.readConcern = readConcern;
    }
    if (typeof options.batchSize === "number") {
     this.cursorOptions.batchSize = options.batchSize;
    }
    if (options.comment !== undefined) {
     this.cursorOptions.comment = options.comment;
    }
    if (typeof options.maxTimeMS === "number") {
     this.cursorOptions.maxTimeMS = options.maxTimeMS;
    }
    if (typeof options.maxAwaitTimeMS === "number") {
     this.cursorOptions.maxAwaitTimeMS = options.maxAwaitTimeMS;
    }
    this.cursorSession = options.session ?? null;
    this.deserializationOptions = {
     ...this.cursorOptions,
     validation: {
      utf8: options?.enableUtf8Validation === false ? false : true
     }
    };
    this.timeoutContext = options.timeoutContext;
    this.signal = options.signal;
    this.abortListener = (0, utils_1.addAbortListener)(this.signal, () => void this.close().then(undefined, utils_1.squashError));
    this.trackCursor();
   }
   get id() {
    return this.cursorId ?? undefined;
   }
   get isDead() {
    return (this.cursorId?.isZero() ?? false) || this.isClosed || this.isKilled;
   }
   get client() {
    return this.cursorClient;
   }
   get server() {
    return this.selectedServer;
   }
   get namespace() {
    return this.cursorNamespace;
   }
   get readPreference() {
    return this.cursorOptions.readPreference;
   }
   get readConcern() {
    return this.cursorOptions.readConcern;
   }
   get session() {
    return this.cursorSession;
   }
   set session(clientSession) {
    this.cursorSession = clientSession;
   }
   get closed() {
    return this.isClosed && (this.documents?.length ?? 0) === 0;
   }
   get killed() {
    return this.isKilled;
   }
   get loadBalanced() {
    return !!this.cursorClient.topology?.loadBalanced;
   }
   async [Symbol.asyncDispose]() {
    await this.close();
   }
   trackCursor() {
    this.cursorClient.s.activeCursors.add(this);
    if (!this.listeners("close").includes(removeActiveCursor)) {
     this.once("close", removeActiveCursor);
    }
   }
   bufferedCount() {
    return this.documents?.length ?? 0;
   }
   readBufferedDocuments(number) {
    const bufferedDocs = [];
    const documentsToRead = Math.min(number ?? this.documents?.length ?? 0, this.documents?.length ?? 0);
    for (let count = 0; count < documentsToRead; count++) {
     const document = this.documents?.shift(this.deserializationOptions);
     if (document != null) {
      bufferedDocs.push(document);
     }
    }
    return bufferedDocs;
   }
   async* [Symbol.asyncIterator]() {
    this.signal?.throwIfAborted();
    if (this.closed) {
     return;
    }
    try {
     while (true) {
      if (this.isKilled) {
       return;
      }
      if (this.closed) {
       return;
      }
      if (this.cursorId != null && this.isDead && (this.documents?.length ?? 0) === 0) {
       return;
      }
      const document = await this.next();
      if (document === null) {
       return;
      }
      yield document;
      this.signal?.throwIfAborted();
     }
    } finally {
     if (!this.isClosed) {
      try {
       await this.close();
      } catch (error) {
       (0, utils_1.squashError)(error);
      }
     }
    }
   }
   stream() {
    const readable = new ReadableCursorStream(this);
    const abortListener = (0, utils_1.addAbortListener)(this.signal, function() {
     readable.destroy(this.reason);
    });
    readable.once("end", () => {
     abortListener?.[utils_1.kDispose]();
    });
    return readable;
   }
   async hasNext() {
    this.signal?.throwIfAborted();
    if (this.cursorId === bson_1.Long.ZERO) {
     return false;
    }
    if (this.cursorOptions.timeoutMode === exports.CursorTimeoutMode.ITERATION && this.cursorId != null) {
     this.timeoutContext?.refresh();
    }
    try {
     do {
      if ((this.documents?.length ?? 0) !== 0) {
       return true;
      }
      await this.fetchBatch();
     } while (!this.isDead || (this.documents?.length ?? 0) !== 0);
    } finally {
     if (this.cursorOptions.timeoutMode === exports.CursorTimeoutMode.ITERATION) {
      this.timeoutContext?.clear();
     }
    }
    return false;
   }
   async next() {
    this.signal?.throwIfAborted();
    if (this.cursorId === bson_1.Long.ZERO) {
     throw new error_1.MongoCursorExhaustedError;
    }
    if (this.cursorOptions.timeoutMode === exports.CursorTimeoutMode.ITERATION && this.cursorId != null) {
     this.timeoutContext?.refresh();
    }
    try {
     do {
      const doc = this.documents?.shift(this.deserializationOptions);
      if (doc != null) {
       if (this.transform != null) return await this.transformDocument(doc);
       return doc;
      }
      await this.fetchBatch();
     } while (!this.isDead || (this.documents?.length ?? 0) !== 0);
    } finally {
     if (this.cursorOptions.timeoutMode === exports.CursorTimeoutMode.ITERATION) {
      this.timeoutContext?.clear();
     }
    }
    return null;
   }
   async tryNext() {
    this.signal?.throwIfAborted();
    if (this.cursorId === bson_1.Long.ZERO) {
     throw new error_1.MongoCursorExhaustedError;
    }
    if (this.cursorOptions.timeoutMode === exports.CursorTimeoutMode.ITERATION && this.cursorId != null) {
     this.timeoutContext?.refresh();
    }
    try {
     let doc = this.documents?.shift(this.deserializationOptions);
     if (doc != null) {
      if (this.transform != null) return await this.transformDocument(doc);
      return doc;
     }
     await this.fetchBatch();
     doc = this.documents?.shift(this.deserializationOptions);
     if (doc != null) {
      if (this.transform != null) return await this.transformDocument(doc);
      return doc;
     }
    } finally {
     if (this.cursorOptions.timeoutMode === exports.CursorTimeoutMode.ITERATION) {
      this.timeoutContext?.clear();
     }
    }
    return null;
   }
   async forEach(iterator) {
    this.signal?.throwIfAborted();
    if (typeof iterator !== "function") {
     throw new error_1.MongoInvalidArgumentError('Argument "iterator" must be a function');
    }
    for await (const document of this) {
     const result = iterator(document);
     if (result === false) {
      break;
     }
    }
   }
   async close(_options) {
    await this.cleanup();
   }
   async toArray() {
    this.signal?.throwIfAborted();
    const array = [];
    for await (const document of this) {
     array.push(document);
     const docs = this.readBufferedDocuments();
     if (this.transform != null) {
      for (const doc of docs) {
       array.push(await this.transformDocument(doc));
      }
     } else {
      for (const doc of docs) {
       array.push(doc);
      }
     }
    }
    return array;
   }
   addCursorFlag(flag, value) {
    this.throwIfInitialized();
    if (!exports.CURSOR_FLAGS.includes(flag)) {
     throw new error_1.MongoInvalidArgumentError(`Flag ${flag} is not one of ${exports.CURSOR_FLAGS}`);
    }
    if (typeof value !== "boolean") {
     throw new error_1.MongoInvalidArgumentError(`Flag ${flag} must be a boolean value`);
    }
    this.cursorOptions[flag] = value;
    return this;
   }
   map(transform) {
    this.throwIfInitialized();
    const oldTransform = this.transform;
    if (oldTransform) {
     this.transform = doc => transform(oldTransform(doc));
    } else {
     this.transform = transform;
    }
    return this;
   }
   withReadPreference(readPreference) {
    this.throwIfInitialized();
    if (readPreference instanceof read_preference_1.ReadPreference) {
     this.cursorOptions.readPreference = readPreference;
    } else if (typeof readPreference === "string") {
     this.cursorOptions.readPreference = read_preference_1.ReadPreference.fromString(readPreference);
    } else {
     throw new error_1.MongoInvalidArgumentError(`Invalid read preference: ${readPreference}`);
    }
    return this;
   }
   withReadConcern(readConcern) {
    this.throwIfInitialized();
    const resolvedReadConcern = read_concern_1.ReadConcern.fromOptions({
     readConcern: readConcern
    });
    if (resolvedReadConcern) {
     this.cursorOptions.readConcern = resolvedReadConcern;
    }
    return this;
   }
   maxTimeMS(value) {
    this.throwIfInitialized();
    if (typeof value !== "number") {
     throw new error_1.MongoInvalidArgumentError("Argument for maxTimeMS must be a number");
    }
    this.cursorOptions.maxTimeMS = value;
    return this;
   }
   batchSize(value) {
    this.throwIfInitialized();
    if (this.cursorOptions.tailable) {
     throw new error_1.MongoTailableCursorError("Tailable cursor does not support batchSize");
    }
    if (typeof value !== "number") {
     throw new error_1.MongoInvalidArgumentError('Operation "batchSize" requires an integer');
    }
    this.cursorOptions.batchSize = value;
    return this;
   }
   rewind() {
    if (this.timeoutContext && this.timeoutContext.owner !== this) {
     throw new error_1.MongoAPIError(`Cannot rewind cursor that does not own its timeout context.`);
    }
    if (!this.initialized) {
     return;
    }
    this.cursorId = null;
    this.documents?.clear();
    this.timeoutContext?.clear();
    this.timeoutContext = undefined;
    this.isClosed = false;
    this.isKilled = false;
    this.initialized = false;
    this.hasEmittedClose = false;
    this.trackCursor();
    if (this.cursorSession?.explicit === false) {
     if (!this.cursorSession.hasEnded) {
      this.cursorSession.endSession().then(undefined, utils_1.squashError);
     }
     this.cursorSession = null;
    }
   }
   async getMore() {
    if (this.cursorId == null) {
     throw new error_1.MongoRuntimeError("Unexpected null cursor id. A cursor creating command should have set this");
    }
    if (this.selectedServer == null) {
     throw new error_1.MongoRuntimeError("Unexpected null selectedServer. A cursor creating command should have set this");
    }
    if (this.cursorSession == null) {
     throw new error_1.MongoRuntimeError("Unexpected null session. A cursor creating command should have set this");
    }
    const getMoreOptions = {
     ...this.cursorOptions,
     session: this.cursorSession,
     batchSize: this.cursorOptions.batchSize
    };
    const getMoreOperation = new get_more_1.GetMoreOperation(this.cursorNamespace, this.cursorId, this.selectedServer, getMoreOptions);
    return await (0, execute_operation_1.executeOperation)(this.cursorClient, getMoreOperation, this.timeoutContext);
   }
   async cursorInit() {
    if (this.cursorOptions.timeoutMS != null) {
     this.timeoutContext ??= new CursorTimeoutContext(timeout_1.TimeoutContext.create({
      serverSelectionTimeoutMS: this.client.s.options.serverSelectionTimeoutMS,
      timeoutMS: this.cursorOptions.timeoutMS
     }), this);
    }
    try {
     this.cursorSession ??= this.cursorClient.startSession({
      owner: this,
      explicit: false
     });
     const state = await this._initialize(this.cursorSession);
     this.cursorOptions.omitMaxTimeMS = this.cursorOptions.timeoutMS != null;
     const response = state.response;
     this.selectedServer = state.server;
     this.cursorId = response.id;
     this.cursorNamespace = response.ns ?? this.namespace;
     this.documents = response;
     this.initialized = true;
    } catch (error) {
     this.initialized = true;
     await this.cleanup(undefined, error);
     throw error;
    }
    if (this.isDead) {
     await this.cleanup();
    }
    return;
   }
   async fetchBatch() {
    if (this.isClosed) {
     return;
    }
    if (this.isDead) {
     await this.cleanup();
     return;
    }
    if (this.cursorId == null) {
     await this.cursorInit();
     if ((this.documents?.length ?? 0) !== 0 || this.isDead) return;
    }
    try {
     const response = await this.getMore();
     this.cursorId = response.id;
     this.documents = response;
    } catch (error) {
     try {
      await this.cleanup(undefined, error);
     } catch (cleanupError) {
      (0, utils_1.squashError)(cleanupError);
     }
     throw error;
    }
    if (this.isDead) {
     await this.cleanup();
    }
   }
   async cleanup(timeoutMS, error) {
    this.abortListener?.[utils_1.kDispose]();
    this.isClosed = true;
    const timeoutContextForKillCursors = () => {
     if (timeoutMS != null) {
      this.timeoutContext?.clear();
      return new CursorTimeoutContext(timeout_1.TimeoutContext.create({
       serverSelectionTimeoutMS: this.client.s.options.serverSelectionTimeoutMS,
       timeoutMS: timeoutMS
      }), this);
     } else {
      return this.timeoutContext?.refreshed();
     }
    };
    const withEmitClose = async fn => {
     try {
      await fn();
     } finally {
      this.emitClose();
     }
    };
    const close = async () => {
     const session = this.cursorSession;
     if (!session) return;
     try {
      if (!this.isKilled && this.cursorId && !this.cursorId.isZero() && this.cursorNamespace && this.selectedServer && !session.hasEnded) {
       this.isKilled = true;
       const cursorId = this.cursorId;
       this.cursorId = bson_1.Long.ZERO;
       await (0, execute_operation_1.executeOperation)(this.cursorClient, new kill_cursors_1.KillCursorsOperation(cursorId, this.cursorNamespace, this.selectedServer, {
        session: session
       }), timeoutContextForKillCursors());
      }
     } catch (error) {
      (0, utils_1.squashError)(error);
     } finally {
      if (session.owner === this) {
       await session.endSession({
        error: error
       });
      }
      if (!session.inTransaction()) {
       (0, sessions_1.maybeClearPinnedConnection)(session, {
        error: error
       });
      }
     }
    };
    await withEmitClose(close);
   }
   emitClose() {
    try {
     if (!this.hasEmittedClose && ((this.documents?.length ?? 0) === 0 || this.isClosed)) {
      this.emit("close");
     }
    } finally {
     this.hasEmittedClose = true;
    }
   }
   async transformDocument(document) {
    if (this.transform == null) return document;
    try {
     const transformedDocument = this.transform(document);
     if (transformedDocument === null) {
      const TRANSFORM_TO_NULL_ERROR = "Cursor returned a `null` document, but the cursor is not exhausted.  Mapping documents to `null` is not supported in the cursor transform.";
      throw new error_1.MongoAPIError(TRANSFORM_TO_NULL_ERROR);
     }
     return transformedDocument;
    } catch (transformError) {
     try {
      await this.close();
     } catch (closeError) {
      (0, utils_1.squashError)(closeError);
     }
     throw transformError;
    }
   }
   throwIfInitialized() {
    if (this.initialized) throw new error_1.MongoCursorInUseError;
   }
  }
  exports.AbstractCursor = AbstractCursor;
  class ReadableCursorStream extends stream_1.Readable {
   constructor(cursor) {
    super({
     objectMode: true,
     autoDestroy: false,
     highWaterMark: 1
    });
    this._readInProgress = false;
    this._cursor = cursor;
   }
   _read(size) {
    if (!this._readInProgress) {
     this._readInProgress = true;
     this._readNext();
    }
   }
   _destroy(error, callback) {
    this._cursor.close().then(() => callback(error), closeError => callback(closeError));
   }
   _readNext() {
    if (this._cursor.id === bson_1.Long.ZERO) {
     this.push(null);
     return;
    }
    this._cursor.next().then(result => {
     if (result == null) {
      this.push(null);
     } else if (this.destroyed) {
      this._cursor.close().then(undefined, utils_1.squashError);
     } else {
      if (this.push(result)) {
       return this._readNext();
      }
      this._readInProgress = false;
     }
    }, err => {
     if (err.message.match(/server is closed/)) {
      this._cursor.close().then(undefined, utils_1.squashError);
      return this.push(null);
     }
     if (err.message.match(/operation was interrupted/)) {
      return this.push(null);
     }
     return this.destroy(err);
    }).catch(error => {
     this._readInProgress = false;
     this.destroy(error);
    });
   }
  }
  class CursorTimeoutContext extends timeout_1.TimeoutContext {
   constructor(timeoutContext, owner) {
    super();
    this.timeoutContext = timeoutContext;
    this.owner = owner;
   }
   get serverSelectionTimeout() {
    return this.timeoutContext.serverSelectionTimeout;
   }
   get connectionCheckoutTimeout() {
    return this.timeoutContext.connectionCheckoutTimeout;
   }
   get clearServerSelectionTimeout() {
    return this.timeoutContext.clearServerSelectionTimeout;
   }
   get timeoutForSocketWrite() {
    return this.timeoutContext.timeoutForSocketWrite;
   }
   get timeoutForSocketRead() {
    return this.timeoutContext.timeoutForSocketRead;
   }
   csotEnabled() {
    return this.timeoutContext.csotEnabled();
   }
   refresh() {
    if (typeof this.owner !== "symbol") return this.timeoutContext.refresh();
   }
   clear() {
    if (typeof this.owner !== "symbol") return this.timeoutContext.clear();
   }
   get maxTimeMS() {
    return this.timeoutContext.maxTimeMS;
   }
   get timeoutMS() {
    return this.timeoutContext.csotEnabled() ? this.timeoutContext.timeoutMS : null;
   }
   refreshed() {
    return new CursorTimeoutContext(this.timeoutContext.refreshed(), this.owner);
   }
   addMaxTimeMSToCommand(command, options) {
    this.timeoutContext.addMaxTimeMSToCommand(command, options);
   }
   getSocketTimeoutMS() {
    return this.timeoutContext.getSocketTimeoutMS();
   }
  }
  exports.CursorTimeoutContext = CursorTimeoutContext;
 },
 8240: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.AggregationCursor = void 0;
  const error_1 = __webpack_require__(6084);
  const aggregate_1 = __webpack_require__(4862);
  const execute_operation_1 = __webpack_require__(656);
  const utils_1 = __webpack_require__(3735);
  const abstract_cursor_1 = __webpack_require__(4728);
  const explainable_cursor_1 = __webpack_require__(1875);
  class AggregationCursor extends explainable_cursor_1.ExplainableCursor {
   constructor(client, namespace, pipeline = [], options = {}) {
    super(client, namespace, options);
    this.pipeline = pipeline;
    this.aggregateOptions = options;
    const lastStage = this.pipeline[this.pipeline.length - 1];
    if (this.cursorOptions.timeoutMS != null && this.cursorOptions.timeoutMode === abstract_cursor_1.CursorTimeoutMode.ITERATION && (lastStage?.$merge != null || lastStage?.$out != null)) throw new error_1.MongoAPIError("Cannot use $out or $merge stage with ITERATION timeoutMode");
   }
   clone() {
    const clonedOptions = (0, utils_1.mergeOptions)({}, this.aggregateOptions);
    delete clonedOptions.session;
    return new AggregationCursor(this.client, this.namespace, this.pipeline, {
     ...clonedOptions
    });
   }
   map(transform) {
    return super.map(transform);
   }
   async _initialize(session) {
    const options = {
     ...this.aggregateOptions,
     ...this.cursorOptions,
     session: session,
     signal: this.signal
    };
    const aggregateOperation = new aggregate_1.AggregateOperation(this.namespace, this.pipeline, options);
    const response = await (0, execute_operation_1.executeOperation)(this.client, aggregateOperation, this.timeoutContext);
    return {
     server: aggregateOperation.server,
     session: session,
     response: response
    };
   }
   async explain(verbosity, options) {
    const {explain: explain, timeout: timeout} = this.resolveExplainTimeoutOptions(verbosity, options);
    return (await (0, execute_operation_1.executeOperation)(this.client, new aggregate_1.AggregateOperation(this.namespace, this.pipeline, {
     ...this.aggregateOptions,
     ...this.cursorOptions,
     ...timeout,
     explain: explain ?? true
    }))).shift(this.deserializationOptions);
   }
   addStage(stage) {
    this.throwIfInitialized();
    if (this.cursorOptions.timeoutMS != null && this.cursorOptions.timeoutMode === abstract_cursor_1.CursorTimeoutMode.ITERATION && (stage.$out != null || stage.$merge != null)) {
     throw new error_1.MongoAPIError("Cannot use $out or $merge stage with ITERATION timeoutMode");
    }
    this.pipeline.push(stage);
    return this;
   }
   group($group) {
    return this.addStage({
     $group: $group
    });
   }
   limit($limit) {
    return this.addStage({
     $limit: $limit
    });
   }
   match($match) {
    return this.addStage({
     $match: $match
    });
   }
   out($out) {
    return this.addStage({
     $out: $out
    });
   }
   project($project) {
    return this.addStage({
     $project: $project
    });
   }
   lookup($lookup) {
    return this.addStage({
     $lookup: $lookup
    });
   }
   redact($redact) {
    return this.addStage({
     $redact: $redact
    });
   }
   skip($skip) {
    return this.addStage({
     $skip: $skip
    });
   }
   sort($sort) {
    return this.addStage({
     $sort: $sort
    });
   }
   unwind($unwind) {
    return this.addStage({
     $unwind: $unwind
    });
   }
   geoNear($geoNear) {
    return this.addStage({
     $geoNear: $geoNear
    });
   }
  }
  exports.AggregationCursor = AggregationCursor;
 },
 1613: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.ChangeStreamCursor = void 0;
  const change_stream_1 = __webpack_require__(1547);
  const constants_1 = __webpack_require__(1975);
  const aggregate_1 = __webpack_require__(4862);
  const execute_operation_1 = __webpack_require__(656);
  const utils_1 = __webpack_require__(3735);
  const abstract_cursor_1 = __webpack_require__(4728);
  class ChangeStreamCursor extends abstract_cursor_1.AbstractCursor {
   constructor(client, namespace, pipeline = [], options = {}) {
    super(client, namespace, {
     ...options,
     tailable: true,
     awaitData: true
    });
    this.pipeline = pipeline;
    this.changeStreamCursorOptions = options;
    this._resumeToken = null;
    this.startAtOperationTime = options.startAtOperationTime ?? null;
    if (options.startAfter) {
     this.resumeToken = options.startAfter;
    } else if (options.resumeAfter) {
     this.resumeToken = options.resumeAfter;
    }
   }
   set resumeToken(token) {
    this._resumeToken = token;
    this.emit(change_stream_1.ChangeStream.RESUME_TOKEN_CHANGED, token);
   }
   get resumeToken() {
    return this._resumeToken;
   }
   get resumeOptions() {
    const options = {
     ...this.changeStreamCursorOptions
    };
    for (const key of [ "resumeAfter", "startAfter", "startAtOperationTime" ]) {
     delete options[key];
    }
    if (this.resumeToken != null) {
     if (this.changeStreamCursorOptions.startAfter && !this.hasReceived) {
      options.startAfter = this.resumeToken;
     } else {
      options.resumeAfter = this.resumeToken;
     }
    } else if (this.startAtOperationTime != null) {
     options.startAtOperationTime = this.startAtOperationTime;
    }
    return options;
   }
   cacheResumeToken(resumeToken) {
    if (this.bufferedCount() === 0 && this.postBatchResumeToken) {
     this.resumeToken = this.postBatchResumeToken;
    } else {
     this.resumeToken = resumeToken;
    }
    this.hasReceived = true;
   }
   _processBatch(response) {
    const {postBatchResumeToken: postBatchResumeToken} = response;
    if (postBatchResumeToken) {
     this.postBatchResumeToken = postBatchResumeToken;
     if (response.batchSize === 0) {
      this.resumeToken = postBatchResumeToken;
     }
    }
   }
   clone() {
    return new ChangeStreamCursor(this.client, this.namespace, this.pipeline, {
     ...this.cursorOptions
    });
   }
   async _initialize(session) {
    const aggregateOperation = new aggregate_1.AggregateOperation(this.namespace, this.pipeline, {
     ...this.cursorOptions,
     ...this.changeStreamCursorOptions,
     session: session
    });
    const response = await (0, execute_operation_1.executeOperation)(session.client, aggregateOperation, this.timeoutContext);
    const server = aggregateOperation.server;
    this.maxWireVersion = (0, utils_1.maxWireVersion)(server);
    if (this.startAtOperationTime == null && this.changeStreamCursorOptions.resumeAfter == null && this.changeStreamCursorOptions.startAfter == null) {
     this.startAtOperationTime = response.operationTime;
    }
    this._processBatch(response);
    this.emit(constants_1.INIT, response);
    this.emit(constants_1.RESPONSE);
    return {
     server: server,
     session: session,
     response: response
    };
   }
   async getMore() {
    const response = await super.getMore();
    this.maxWireVersion = (0, utils_1.maxWireVersion)(this.server);
    this._processBatch(response);
    this.emit(change_stream_1.ChangeStream.MORE, response);
    this.emit(change_stream_1.ChangeStream.RESPONSE);
    return response;
   }
  }
  exports.ChangeStreamCursor = ChangeStreamCursor;
 },
 4958: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.ClientBulkWriteCursor = void 0;
  const client_bulk_write_1 = __webpack_require__(9306);
  const execute_operation_1 = __webpack_require__(656);
  const utils_1 = __webpack_require__(3735);
  const abstract_cursor_1 = __webpack_require__(4728);
  class ClientBulkWriteCursor extends abstract_cursor_1.AbstractCursor {
   constructor(client, commandBuilder, options = {}) {
    super(client, new utils_1.MongoDBNamespace("admin", "$cmd"), options);
    this.commandBuilder = commandBuilder;
    this.clientBulkWriteOptions = options;
   }
   get response() {
    if (this.cursorResponse) return this.cursorResponse;
    return null;
   }
   get operations() {
    return this.commandBuilder.lastOperations;
   }
   clone() {
    const clonedOptions = (0, utils_1.mergeOptions)({}, this.clientBulkWriteOptions);
    delete clonedOptions.session;
    return new ClientBulkWriteCursor(this.client, this.commandBuilder, {
     ...clonedOptions
    });
   }
   async _initialize(session) {
    const clientBulkWriteOperation = new client_bulk_write_1.ClientBulkWriteOperation(this.commandBuilder, {
     ...this.clientBulkWriteOptions,
     ...this.cursorOptions,
     session: session
    });
    const response = await (0, execute_operation_1.executeOperation)(this.client, clientBulkWriteOperation, this.timeoutContext);
    this.cursorResponse = response;
    return {
     server: clientBulkWriteOperation.server,
     session: session,
     response: response
    };
   }
  }
  exports.ClientBulkWriteCursor = ClientBulkWriteCursor;
 },
 1875: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.ExplainableCursor = void 0;
  const abstract_cursor_1 = __webpack_require__(4728);
  class ExplainableCursor extends abstract_cursor_1.AbstractCursor {
   resolveExplainTimeoutOptions(verbosity, options) {
    let explain;
    let timeout;
    if (verbosity == null && options == null) {
     explain = undefined;
     timeout = undefined;
    } else if (verbosity != null && options == null) {
     explain = typeof verbosity !== "object" ? verbosity : "verbosity" in verbosity ? verbosity : undefined;
     timeout = typeof verbosity === "object" && "timeoutMS" in verbosity ? verbosity : undefined;
    } else {
     explain = verbosity;
     timeout = options;
    }
    return {
     timeout: timeout,
     explain: explain
    };
   }
  }
  exports.ExplainableCursor = ExplainableCursor;
 },
 7903: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.FindCursor = exports.FLAGS = void 0;
  const responses_1 = __webpack_require__(231);
  const error_1 = __webpack_require__(6084);
  const count_1 = __webpack_require__(1302);
  const execute_operation_1 = __webpack_require__(656);
  const find_1 = __webpack_require__(4122);
  const sort_1 = __webpack_require__(9748);
  const utils_1 = __webpack_require__(3735);
  const explainable_cursor_1 = __webpack_require__(1875);
  exports.FLAGS = [ "tailable", "oplogReplay", "noCursorTimeout", "awaitData", "exhaust", "partial" ];
  class FindCursor extends explainable_cursor_1.ExplainableCursor {
   constructor(client, namespace, filter = {}, options = {}) {
    super(client, namespace, options);
    this.numReturned = 0;
    this.cursorFilter = filter;
    this.findOptions = options;
    if (options.sort != null) {
     this.findOptions.sort = (0, sort_1.formatSort)(options.sort);
    }
   }
   clone() {
    const clonedOptions = (0, utils_1.mergeOptions)({}, this.findOptions);
    delete clonedOptions.session;
    return new FindCursor(this.client, this.namespace, this.cursorFilter, {
     ...clonedOptions
    });
   }
   map(transform) {
    return super.map(transform);
   }
   async _initialize(session) {
    const options = {
     ...this.findOptions,
     ...this.cursorOptions,
     session: session,
     signal: this.signal
    };
    const findOperation = new find_1.FindOperation(this.namespace, this.cursorFilter, options);
    const response = await (0, execute_operation_1.executeOperation)(this.client, findOperation, this.timeoutContext);
    this.numReturned = response.batchSize;
    return {
     server: findOperation.server,
     session: session,
     response: response
    };
   }
   async getMore() {
    const numReturned = this.numReturned;
    const limit = this.findOptions.limit ?? Infinity;
    const remaining = limit - numReturned;
    if (numReturned === limit && !this.id?.isZero()) {
     try {
      await this.close();
     } catch (error) {
      (0, utils_1.squashError)(error);
     }
     return responses_1.CursorResponse.emptyGetMore;
    }
    let cleanup = utils_1.noop;
    const {batchSize: batchSize} = this.cursorOptions;
    if (batchSize != null && batchSize > remaining) {
     this.cursorOptions.batchSize = remaining;
     cleanup = () => {
      this.cursorOptions.batchSize = batchSize;
     };
    }
    try {
     const response = await super.getMore();
     this.numReturned = this.numReturned + response.batchSize;
     return response;
    } finally {
     cleanup?.();
    }
   }
   async count(options) {
    (0, utils_1.emitWarningOnce)("cursor.count is deprecated and will be removed in the next major version, please use `collection.estimatedDocumentCount` or `collection.countDocuments` instead ");
    if (typeof options === "boolean") {
     throw new error_1.MongoInvalidArgumentError("Invalid first parameter to count");
    }
    return await (0, execute_operation_1.executeOperation)(this.client, new count_1.CountOperation(this.namespace, this.cursorFilter, {
     ...this.findOptions,
     ...this.cursorOptions,
     ...options
    }));
   }
   async explain(verbosity, options) {
    const {explain: explain, timeout: timeout} = this.resolveExplainTimeoutOptions(verbosity, options);
    return (await (0, execute_operation_1.executeOperation)(this.client, new find_1.FindOperation(this.namespace, this.cursorFilter, {
     ...this.findOptions,
     ...this.cursorOptions,
     ...timeout,
     explain: explain ?? true
    }))).shift(this.deserializationOptions);
   }
   filter(filter) {
    this.throwIfInitialized();
    this.cursorFilter = filter;
    return this;
   }
   hint(hint) {
    this.throwIfInitialized();
    this.findOptions.hint = hint;
    return this;
   }
   min(min) {
    this.throwIfInitialized();
    this.findOptions.min = min;
    return this;
   }
   max(max) {
    this.throwIfInitialized();
    this.findOptions.max = max;
    return this;
   }
   returnKey(value) {
    this.throwIfInitialized();
    this.findOptions.returnKey = value;
    return this;
   }
   showRecordId(value) {
    this.throwIfInitialized();
    this.findOptions.showRecordId = value;
    return this;
   }
   addQueryModifier(name, value) {
    this.throwIfInitialized();
    if (name[0] !== "$") {
     throw new error_1.MongoInvalidArgumentError(`${name} is not a valid query modifier`);
    }
    const field = name.substr(1);
    switch (field) {
    case "comment":
     this.findOptions.comment = value;
     break;

    case "explain":
     this.findOptions.explain = value;
     break;

    case "hint":
     this.findOptions.hint = value;
     break;

    case "max":
     this.findOptions.max = value;
     break;

    case "maxTimeMS":
     this.findOptions.maxTimeMS = value;
     break;

    case "min":
     this.findOptions.min = value;
     break;

    case "orderby":
     this.findOptions.sort = (0, sort_1.formatSort)(value);
     break;

    case "query":
     this.cursorFilter = value;
     break;

    case "returnKey":
     this.findOptions.returnKey = value;
     break;

    case "showDiskLoc":
     this.findOptions.showRecordId = value;
     break;

    default:
     throw new error_1.MongoInvalidArgumentError(`Invalid query modifier: ${name}`);
    }
    return this;
   }
   comment(value) {
    this.throwIfInitialized();
    this.findOptions.comment = value;
    return this;
   }
   maxAwaitTimeMS(value) {
    this.throwIfInitialized();
    if (typeof value !== "number") {
     throw new error_1.MongoInvalidArgumentError("Argument for maxAwaitTimeMS must be a number");
    }
    this.findOptions.maxAwaitTimeMS = value;
    return this;
   }
   maxTimeMS(value) {
    this.throwIfInitialized();
    if (typeof value !== "number") {
     throw new error_1.MongoInvalidArgumentError("Argument for maxTimeMS must be a number");
    }
    this.findOptions.maxTimeMS = value;
    return this;
   }
   project(value) {
    this.throwIfInitialized();
    this.findOptions.projection = value;
    return this;
   }
   sort(sort, direction) {
    this.throwIfInitialized();
    if (this.findOptions.tailable) {
     throw new error_1.MongoTailableCursorError("Tailable cursor does not support sorting");
    }
    this.findOptions.sort = (0, sort_1.formatSort)(sort, direction);
    return this;
   }
   allowDiskUse(allow = true) {
    this.throwIfInitialized();
    if (!this.findOptions.sort) {
     throw new error_1.MongoInvalidArgumentError('Option "allowDiskUse" requires a sort specification');
    }
    if (!allow) {
     this.findOptions.allowDiskUse = false;
     return this;
    }
    this.findOptions.allowDiskUse = true;
    return this;
   }
   collation(value) {
    this.throwIfInitialized();
    this.findOptions.collation = value;
    return this;
   }
   limit(value) {
    this.throwIfInitialized();
    if (this.findOptions.tailable) {
     throw new error_1.MongoTailableCursorError("Tailable cursor does not support limit");
    }
    if (typeof value !== "number") {
     throw new error_1.MongoInvalidArgumentError('Operation "limit" requires an integer');
    }
    this.findOptions.limit = value;
    return this;
   }
   skip(value) {
    this.throwIfInitialized();
    if (this.findOptions.tailable) {
     throw new error_1.MongoTailableCursorError("Tailable cursor does not support skip");
    }
    if (typeof value !== "number") {
     throw new error_1.MongoInvalidArgumentError('Operation "skip" requires an integer');
    }
    this.findOptions.skip = value;
    return this;
   }
  }
  exports.FindCursor = FindCursor;
 },
 5688: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.ListCollectionsCursor = void 0;
  const execute_operation_1 = __webpack_require__(656);
  const list_collections_1 = __webpack_require__(9403);
  const abstract_cursor_1 = __webpack_require__(4728);
  class ListCollectionsCursor extends abstract_cursor_1.AbstractCursor {
   constructor(db, filter, options) {
    super(db.client, db.s.namespace, {
     ...options
    });
    this.parent = db;
    this.filter = filter;
    this.options = options;
   }
   clone() {
    return new ListCollectionsCursor(this.parent, this.filter, {
     ...this.options,
     ...this.cursorOptions
    });
   }
   async _initialize(session) {
    const operation = new list_collections_1.ListCollectionsOperation(this.parent, this.filter, {
     ...this.cursorOptions,
     ...this.options,
     session: session,
     signal: this.signal
    });
    const response = await (0, execute_operation_1.executeOperation)(this.parent.client, operation, this.timeoutContext);
    return {
     server: operation.server,
     session: session,
     response: response
    };
   }
  }
  exports.ListCollectionsCursor = ListCollectionsCursor;
 },
 5487: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.ListIndexesCursor = void 0;
  const execute_operation_1 = __webpack_require__(656);
  const indexes_1 = __webpack_require__(845);
  const abstract_cursor_1 = __webpack_require__(4728);
  class ListIndexesCursor extends abstract_cursor_1.AbstractCursor {
   constructor(collection, options) {
    super(collection.client, collection.s.namespace, {
     ...options
    });
    this.parent = collection;
    this.options = options;
   }
   clone() {
    return new ListIndexesCursor(this.parent, {
     ...this.options,
     ...this.cursorOptions
    });
   }
   async _initialize(session) {
    const operation = new indexes_1.ListIndexesOperation(this.parent, {
     ...this.cursorOptions,
     ...this.options,
     session: session
    });
    const response = await (0, execute_operation_1.executeOperation)(this.parent.client, operation, this.timeoutContext);
    return {
     server: operation.server,
     session: session,
     response: response
    };
   }
  }
  exports.ListIndexesCursor = ListIndexesCursor;
 },
 5876: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.ListSearchIndexesCursor = void 0;
  const aggregation_cursor_1 = __webpack_require__(8240);
  class ListSearchIndexesCursor extends aggregation_cursor_1.AggregationCursor {
   constructor({fullNamespace: ns, client: client}, name, options = {}) {
    const pipeline = name == null ? [ {
     $listSearchIndexes: {}
    } ] : [ {
     $listSearchIndexes: {
      name: name
     }
    } ];
    super(client, ns, pipeline, options);
   }
  }
  exports.ListSearchIndexesCursor = ListSearchIndexesCursor;
 },
 9671: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.RunCommandCursor = void 0;
  const error_1 = __webpack_require__(6084);
  const execute_operation_1 = __webpack_require__(656);
  const get_more_1 = __webpack_require__(1525);
  const run_command_1 = __webpack_require__(9250);
  const utils_1 = __webpack_require__(3735);
  const abstract_cursor_1 = __webpack_require__(4728);
  class RunCommandCursor extends abstract_cursor_1.AbstractCursor {
   setComment(comment) {
    this.getMoreOptions.comment = comment;
    return this;
   }
   setMaxTimeMS(maxTimeMS) {
    this.getMoreOptions.maxAwaitTimeMS = maxTimeMS;
    return this;
   }
   setBatchSize(batchSize) {
    this.getMoreOptions.batchSize = batchSize;
    return this;
   }
   clone() {
    throw new error_1.MongoAPIError("Clone not supported, create a new cursor with db.runCursorCommand");
   }
   withReadConcern(_) {
    throw new error_1.MongoAPIError("RunCommandCursor does not support readConcern it must be attached to the command being run");
   }
   addCursorFlag(_, __) {
    throw new error_1.MongoAPIError("RunCommandCursor does not support cursor flags, they must be attached to the command being run");
   }
   maxTimeMS(_) {
    throw new error_1.MongoAPIError("maxTimeMS must be configured on the command document directly, to configure getMore.maxTimeMS use cursor.setMaxTimeMS()");
   }
   batchSize(_) {
    throw new error_1.MongoAPIError("batchSize must be configured on the command document directly, to configure getMore.batchSize use cursor.setBatchSize()");
   }
   constructor(db, command, options = {}) {
    super(db.client, (0, utils_1.ns)(db.namespace), options);
    this.getMoreOptions = {};
    this.db = db;
    this.command = Object.freeze({
     ...command
    });
   }
   async _initialize(session) {
    const operation = new run_command_1.RunCursorCommandOperation(this.db.s.namespace, this.command, {
     ...this.cursorOptions,
     session: session,
     readPreference: this.cursorOptions.readPreference
    });
    const response = await (0, execute_operation_1.executeOperation)(this.client, operation, this.timeoutContext);
    return {
     server: operation.server,
     session: session,
     response: response
    };
   }
   async getMore() {
    if (!this.session) {
     throw new error_1.MongoRuntimeError("Unexpected null session. A cursor creating command should have set this");
    }
    const getMoreOperation = new get_more_1.GetMoreOperation(this.namespace, this.id, this.server, {
     ...this.cursorOptions,
     session: this.session,
     ...this.getMoreOptions
    });
    return await (0, execute_operation_1.executeOperation)(this.client, getMoreOperation, this.timeoutContext);
   }
  }
  exports.RunCommandCursor = RunCommandCursor;
 },
 5146: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.Db = void 0;
  const admin_1 = __webpack_require__(2777);
  const bson_1 = __webpack_require__(9206);
  const change_stream_1 = __webpack_require__(1547);
  const collection_1 = __webpack_require__(180);
  const CONSTANTS = __webpack_require__(1975);
  const aggregation_cursor_1 = __webpack_require__(8240);
  const list_collections_cursor_1 = __webpack_require__(5688);
  const run_command_cursor_1 = __webpack_require__(9671);
  const error_1 = __webpack_require__(6084);
  const create_collection_1 = __webpack_require__(6028);
  const drop_1 = __webpack_require__(2376);
  const execute_operation_1 = __webpack_require__(656);
  const indexes_1 = __webpack_require__(845);
  const profiling_level_1 = __webpack_require__(3026);
  const remove_user_1 = __webpack_require__(2779);
  const rename_1 = __webpack_require__(6071);
  const run_command_1 = __webpack_require__(9250);
  const set_profiling_level_1 = __webpack_require__(2433);
  const stats_1 = __webpack_require__(8510);
  const read_concern_1 = __webpack_require__(3891);
  const read_preference_1 = __webpack_require__(8378);
  const utils_1 = __webpack_require__(3735);
  const write_concern_1 = __webpack_require__(5058);
  const DB_OPTIONS_ALLOW_LIST = [ "writeConcern", "readPreference", "readPreferenceTags", "native_parser", "forceServerObjectId", "pkFactory", "serializeFunctions", "raw", "authSource", "ignoreUndefined", "readConcern", "retryMiliSeconds", "numberOfRetries", "useBigInt64", "promoteBuffers", "promoteLongs", "bsonRegExp", "enableUtf8Validation", "promoteValues", "compression", "retryWrites" ];
  class Db {
   static {
    this.SYSTEM_NAMESPACE_COLLECTION = CONSTANTS.SYSTEM_NAMESPACE_COLLECTION;
   }
   static {
    this.SYSTEM_INDEX_COLLECTION = CONSTANTS.SYSTEM_INDEX_COLLECTION;
   }
   static {
    this.SYSTEM_PROFILE_COLLECTION = CONSTANTS.SYSTEM_PROFILE_COLLECTION;
   }
   static {
    this.SYSTEM_USER_COLLECTION = CONSTANTS.SYSTEM_USER_COLLECTION;
   }
   static {
    this.SYSTEM_COMMAND_COLLECTION = CONSTANTS.SYSTEM_COMMAND_COLLECTION;
   }
   static {
    this.SYSTEM_JS_COLLECTION = CONSTANTS.SYSTEM_JS_COLLECTION;
   }
   constructor(client, databaseName, options) {
    options = options ?? {};
    options = (0, utils_1.filterOptions)(options, DB_OPTIONS_ALLOW_LIST);
    if (typeof databaseName === "string" && databaseName.includes(".")) {
     throw new error_1.MongoInvalidArgumentError(`Database names cannot contain the character '.'`);
    }
    this.s = {
     options: options,
     readPreference: read_preference_1.ReadPreference.fromOptions(options),
     bsonOptions: (0, bson_1.resolveBSONOptions)(options, client),
     pkFactory: options?.pkFactory ?? utils_1.DEFAULT_PK_FACTORY,
     readConcern: read_concern_1.ReadConcern.fromOptions(options),
     writeConcern: write_concern_1.WriteConcern.fromOptions(options),
     namespace: new utils_1.MongoDBNamespace(databaseName)
    };
    this.client = client;
   }
   get databaseName() {
    return this.s.namespace.db;
   }
   get options() {
    return this.s.options;
   }
   get secondaryOk() {
    return this.s.readPreference?.preference !== "primary" || false;
   }
   get readConcern() {
    return this.s.readConcern;
   }
   get readPreference() {
    if (this.s.readPreference == null) {
     return this.client.readPreference;
    }
    return this.s.readPreference;
   }
   get bsonOptions() {
    return this.s.bsonOptions;
   }
   get writeConcern() {
    return this.s.writeConcern;
   }
   get namespace() {
    return this.s.namespace.toString();
   }
   get timeoutMS() {
    return undefined;
   }
   async createCollection(name, options) {
    options = (0, utils_1.resolveOptions)(this, options);
    return await (0, create_collection_1.createCollections)(this, name, options);
   }
   async command(command, options) {
    return await (0, execute_operation_1.executeOperation)(this.client, new run_command_1.RunCommandOperation(this.s.namespace, command, (0, 
    utils_1.resolveOptions)(undefined, {
     ...(0, bson_1.resolveBSONOptions)(options),
     timeoutMS: options?.timeoutMS ?? this.timeoutMS,
     session: options?.session,
     readPreference: options?.readPreference,
     signal: options?.signal
    })));
   }
   aggregate(pipeline = [], options) {
    return new aggregation_cursor_1.AggregationCursor(this.client, this.s.namespace, pipeline, (0, 
    utils_1.resolveOptions)(this, options));
   }
   admin() {
    return new admin_1.Admin(this);
   }
   collection(name, options = {}) {
    if (typeof options === "function") {
     throw new error_1.MongoInvalidArgumentError("The callback form of this helper has been removed.");
    }
    return new collection_1.Collection(this, name, (0, utils_1.resolveOptions)(this, options));
   }
   async stats(options) {
    return await (0, execute_operation_1.executeOperation)(this.client, new stats_1.DbStatsOperation(this, (0, 
    utils_1.resolveOptions)(this, options)));
   }
   listCollections(filter = {}, options = {}) {
    return new list_collections_cursor_1.ListCollectionsCursor(this, filter, (0, utils_1.resolveOptions)(this, options));
   }
   async renameCollection(fromCollection, toCollection, options) {
    return await (0, execute_operation_1.executeOperation)(this.client, new rename_1.RenameOperation(this.collection(fromCollection), toCollection, (0, 
    utils_1.resolveOptions)(undefined, {
     ...options,
     readPreference: read_preference_1.ReadPreference.primary
    })));
   }
   async dropCollection(name, options) {
    options = (0, utils_1.resolveOptions)(this, options);
    return await (0, drop_1.dropCollections)(this, name, options);
   }
   async dropDatabase(options) {
    return await (0, execute_operation_1.executeOperation)(this.client, new drop_1.DropDatabaseOperation(this, (0, 
    utils_1.resolveOptions)(this, options)));
   }
   async collections(options) {
    options = (0, utils_1.resolveOptions)(this, options);
    const collections = await this.listCollections({}, {
     ...options,
     nameOnly: true
    }).toArray();
    return collections.filter(({name: name}) => !name.includes("$")).map(({name: name}) => new collection_1.Collection(this, name, this.s.options));
   }
   async createIndex(name, indexSpec, options) {
    const indexes = await (0, execute_operation_1.executeOperation)(this.client, indexes_1.CreateIndexesOperation.fromIndexSpecification(this, name, indexSpec, false, options ?? {}, undefined));
    return indexes[0];
   }
   async removeUser(username, options) {
    return await (0, execute_operation_1.executeOperation)(this.client, new remove_user_1.RemoveUserOperation(this, username, (0, 
    utils_1.resolveOptions)(this, options)));
   }
   async setProfilingLevel(level, options) {
    return await (0, execute_operation_1.executeOperation)(this.client, new set_profiling_level_1.SetProfilingLevelOperation(this, level, (0, 
    utils_1.resolveOptions)(this, options)));
   }
   async profilingLevel(options) {
    return await (0, execute_operation_1.executeOperation)(this.client, new profiling_level_1.ProfilingLevelOperation(this, (0, 
    utils_1.resolveOptions)(this, options)));
   }
   async indexInformation(name, options) {
    return await this.collection(name).indexInformation((0, utils_1.resolveOptions)(this, options));
   }
   watch(pipeline = [], options = {}) {
    if (!Array.isArray(pipeline)) {
     options = pipeline;
     pipeline = [];
    }
    return new change_stream_1.ChangeStream(this, pipeline, (0, utils_1.resolveOptions)(this, options));
   }
   runCursorCommand(command, options) {
    return new run_command_cursor_1.RunCommandCursor(this, command, {
     ...options
    });
   }
  }
  exports.Db = Db;
 },
 214: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.getKerberos = getKerberos;
  exports.getZstdLibrary = getZstdLibrary;
  exports.getAwsCredentialProvider = getAwsCredentialProvider;
  exports.getGcpMetadata = getGcpMetadata;
  exports.getSnappy = getSnappy;
  exports.getSocks = getSocks;
  exports.getMongoDBClientEncryption = getMongoDBClientEncryption;
  const zlib = __webpack_require__(3106);
  const error_1 = __webpack_require__(6084);
  function makeErrorModule(error) {
   const props = error ? {
    kModuleError: error
   } : {};
   return new Proxy(props, {
    get: (_, key) => {
     if (key === "kModuleError") {
      return error;
     }
     throw error;
    },
    set: () => {
     throw error;
    }
   });
  }
  function getKerberos() {
   let kerberos;
   try {
    kerberos = __webpack_require__(8050);
   } catch (error) {
    kerberos = makeErrorModule(new error_1.MongoMissingDependencyError("Optional module `kerberos` not found. Please install it to enable kerberos authentication", {
     cause: error,
     dependencyName: "kerberos"
    }));
   }
   return kerberos;
  }
  function getBuiltInZstdLibrary() {
   if (typeof zlib.zstdCompress !== "function" || typeof zlib.zstdDecompress !== "function") {
    return null;
   }
   return {
    compress(buf, level) {
     const options = level == null ? {} : {
      params: {
       [zlib.constants.ZSTD_c_compressionLevel]: level
      }
     };
     return new Promise((resolve, reject) => {
      zlib.zstdCompress(buf, options, (error, result) => {
       if (error) return reject(error);
       resolve(result);
      });
     });
    },
    decompress(buf) {
     return new Promise((resolve, reject) => {
      zlib.zstdDecompress(buf, (error, result) => {
       if (error) return reject(error);
       resolve(result);
      });
     });
    }
   };
  }
  function getZstdLibrary() {
   const builtInZstd = getBuiltInZstdLibrary();
   if (builtInZstd != null) {
    return builtInZstd;
   }
   let ZStandard;
   try {
    ZStandard = __webpack_require__(4757);
   } catch (error) {
    ZStandard = makeErrorModule(new error_1.MongoMissingDependencyError("Built-in zstd is unavailable (requires Node.js 22.15.0 or later) and optional module `@mongodb-js/zstd` not found. Please upgrade Node.js or install `@mongodb-js/zstd` to enable zstd compression", {
     cause: error,
     dependencyName: "zstd"
    }));
   }
   return ZStandard;
  }
  function getAwsCredentialProvider() {
   try {
    const credentialProvider = __webpack_require__(3766);
    return credentialProvider;
   } catch (error) {
    return makeErrorModule(new error_1.MongoMissingDependencyError("Optional module `@aws-sdk/credential-providers` not found." + " Please install it to enable getting aws credentials via the official sdk.", {
     cause: error,
     dependencyName: "@aws-sdk/credential-providers"
    }));
   }
  }
  function getGcpMetadata() {
   try {
    const credentialProvider = __webpack_require__(4825);
    return credentialProvider;
   } catch (error) {
    return makeErrorModule(new error_1.MongoMissingDependencyError("Optional module `gcp-metadata` not found." + " Please install it to enable getting gcp credentials via the official sdk.", {
     cause: error,
     dependencyName: "gcp-metadata"
    }));
   }
  }
  function getSnappy() {
   try {
    const value = __webpack_require__(6504);
    return value;
   } catch (error) {
    const kModuleError = new error_1.MongoMissingDependencyError("Optional module `snappy` not found. Please install it to enable snappy compression", {
     cause: error,
     dependencyName: "snappy"
    });
    return {
     kModuleError: kModuleError
    };
   }
  }
  function getSocks() {
   try {
    const value = __webpack_require__(3736);
    return value;
   } catch (error) {
    const kModuleError = new error_1.MongoMissingDependencyError("Optional module `socks` not found. Please install it to connections over a SOCKS5 proxy", {
     cause: error,
     dependencyName: "socks"
    });
    return {
     kModuleError: kModuleError
    };
   }
  }
  function getMongoDBClientEncryption() {
   let mongodbClientEncryption = null;
   try {
    mongodbClientEncryption = __webpack_require__(1915);
   } catch (error) {
    const kModuleError = new error_1.MongoMissingDependencyError("Optional module `mongodb-client-encryption` not found. Please install it to use auto encryption or ClientEncryption.", {
     cause: error,
     dependencyName: "mongodb-client-encryption"
    });
    return {
     kModuleError: kModuleError
    };
   }
   return mongodbClientEncryption;
  }
 },
 3344: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.Encrypter = void 0;
  const auto_encrypter_1 = __webpack_require__(3822);
  const constants_1 = __webpack_require__(1975);
  const deps_1 = __webpack_require__(214);
  const error_1 = __webpack_require__(6084);
  const mongo_client_1 = __webpack_require__(8894);
  class Encrypter {
   constructor(client, uri, options) {
    if (typeof options.autoEncryption !== "object") {
     throw new error_1.MongoInvalidArgumentError('Option "autoEncryption" must be specified');
    }
    this.internalClient = null;
    this.bypassAutoEncryption = !!options.autoEncryption.bypassAutoEncryption;
    this.needsConnecting = false;
    if (options.maxPoolSize === 0 && options.autoEncryption.keyVaultClient == null) {
     options.autoEncryption.keyVaultClient = client;
    } else if (options.autoEncryption.keyVaultClient == null) {
     options.autoEncryption.keyVaultClient = this.getInternalClient(client, uri, options);
    }
    if (this.bypassAutoEncryption) {
     options.autoEncryption.metadataClient = undefined;
    } else if (options.maxPoolSize === 0) {
     options.autoEncryption.metadataClient = client;
    } else {
     options.autoEncryption.metadataClient = this.getInternalClient(client, uri, options);
    }
    if (options.proxyHost) {
     options.autoEncryption.proxyOptions = {
      proxyHost: options.proxyHost,
      proxyPort: options.proxyPort,
      proxyUsername: options.proxyUsername,
      proxyPassword: options.proxyPassword
     };
    }
    this.autoEncrypter = new auto_encrypter_1.AutoEncrypter(client, options.autoEncryption);
   }
   getInternalClient(client, uri, options) {
    let internalClient = this.internalClient;
    if (internalClient == null) {
     const clonedOptions = {};
     for (const key of [ ...Object.getOwnPropertyNames(options), ...Object.getOwnPropertySymbols(options) ]) {
      if ([ "autoEncryption", "minPoolSize", "servers", "caseTranslate", "dbName" ].includes(key)) continue;
      Reflect.set(clonedOptions, key, Reflect.get(options, key));
     }
     clonedOptions.minPoolSize = 0;
     internalClient = new mongo_client_1.MongoClient(uri, clonedOptions);
     this.internalClient = internalClient;
     for (const eventName of constants_1.MONGO_CLIENT_EVENTS) {
      for (const listener of client.listeners(eventName)) {
       internalClient.on(eventName, listener);
      }
     }
     client.on("newListener", (eventName, listener) => {
      internalClient?.on(eventName, listener);
     });
     this.needsConnecting = true;
    }
    return internalClient;
   }
   async connectInternalClient() {
    const internalClient = this.internalClient;
    if (this.needsConnecting && internalClient != null) {
     this.needsConnecting = false;
     await internalClient.connect();
    }
   }
   async close(client) {
    let error;
    try {
     await this.autoEncrypter.close();
    } catch (autoEncrypterError) {
     error = autoEncrypterError;
    }
    const internalClient = this.internalClient;
    if (internalClient != null && client !== internalClient) {
     return await internalClient.close();
    }
    if (error != null) {
     throw error;
    }
   }
   static checkForMongoCrypt() {
    const mongodbClientEncryption = (0, deps_1.getMongoDBClientEncryption)();
    if ("kModuleError" in mongodbClientEncryption) {
     throw new error_1.MongoMissingDependencyError("Auto-encryption requested, but the module is not installed. " + "Please add `mongodb-client-encryption` as a dependency of your project", {
      cause: mongodbClientEncryption["kModuleError"],
      dependencyName: "mongodb-client-encryption"
     });
    }
   }
  }
  exports.Encrypter = Encrypter;
 },
 6084: (__unused_webpack_module, exports) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.MongoWriteConcernError = exports.MongoServerSelectionError = exports.MongoSystemError = exports.MongoMissingDependencyError = exports.MongoMissingCredentialsError = exports.MongoCompatibilityError = exports.MongoInvalidArgumentError = exports.MongoParseError = exports.MongoNetworkTimeoutError = exports.MongoNetworkError = exports.MongoClientClosedError = exports.MongoTopologyClosedError = exports.MongoCursorExhaustedError = exports.MongoServerClosedError = exports.MongoCursorInUseError = exports.MongoOperationTimeoutError = exports.MongoUnexpectedServerResponseError = exports.MongoGridFSChunkError = exports.MongoGridFSStreamError = exports.MongoTailableCursorError = exports.MongoChangeStreamError = exports.MongoClientBulkWriteExecutionError = exports.MongoClientBulkWriteCursorError = exports.MongoClientBulkWriteError = exports.MongoGCPError = exports.MongoAzureError = exports.MongoOIDCError = exports.MongoAWSError = exports.MongoKerberosError = exports.MongoExpiredSessionError = exports.MongoTransactionError = exports.MongoNotConnectedError = exports.MongoDecompressionError = exports.MongoBatchReExecutionError = exports.MongoStalePrimaryError = exports.MongoRuntimeError = exports.MongoAPIError = exports.MongoDriverError = exports.MongoServerError = exports.MongoError = exports.MongoErrorLabel = exports.GET_MORE_RESUMABLE_CODES = exports.MONGODB_ERROR_CODES = exports.NODE_IS_RECOVERING_ERROR_MESSAGE = exports.LEGACY_NOT_PRIMARY_OR_SECONDARY_ERROR_MESSAGE = exports.LEGACY_NOT_WRITABLE_PRIMARY_ERROR_MESSAGE = void 0;
  exports.isNamespaceNotFoundError = isNamespaceNotFoundError;
  exports.needsRetryableWriteLabel = needsRetryableWriteLabel;
  exports.isRetryableWriteError = isRetryableWriteError;
  exports.isRetryableReadError = isRetryableReadError;
  exports.isNodeShuttingDownError = isNodeShuttingDownError;
  exports.isStateChangeError = isStateChangeError;
  exports.isNetworkTimeoutError = isNetworkTimeoutError;
  exports.isResumableError = isResumableError;
  exports.LEGACY_NOT_WRITABLE_PRIMARY_ERROR_MESSAGE = new RegExp("not master", "i");
  exports.LEGACY_NOT_PRIMARY_OR_SECONDARY_ERROR_MESSAGE = new RegExp("not master or secondary", "i");
  exports.NODE_IS_RECOVERING_ERROR_MESSAGE = new RegExp("node is recovering", "i");
  exports.MONGODB_ERROR_CODES = Object.freeze({
   HostUnreachable: 6,
   HostNotFound: 7,
   AuthenticationFailed: 18,
   NetworkTimeout: 89,
   ShutdownInProgress: 91,
   PrimarySteppedDown: 189,
   ExceededTimeLimit: 262,
   SocketException: 9001,
   NotWritablePrimary: 10107,
   InterruptedAtShutdown: 11600,
   InterruptedDueToReplStateChange: 11602,
   NotPrimaryNoSecondaryOk: 13435,
   NotPrimaryOrSecondary: 13436,
   StaleShardVersion: 63,
   StaleEpoch: 150,
   StaleConfig: 13388,
   RetryChangeStream: 234,
   FailedToSatisfyReadPreference: 133,
   CursorNotFound: 43,
   LegacyNotPrimary: 10058,
   WriteConcernTimeout: 64,
   NamespaceNotFound: 26,
   IllegalOperation: 20,
   MaxTimeMSExpired: 50,
   UnknownReplWriteConcern: 79,
   UnsatisfiableWriteConcern: 100,
   Reauthenticate: 391,
   ReadConcernMajorityNotAvailableYet: 134
  });
  function isNamespaceNotFoundError(error) {
   return Number(error?.code) === exports.MONGODB_ERROR_CODES.NamespaceNotFound;
  }
  exports.GET_MORE_RESUMABLE_CODES = new Set([ exports.MONGODB_ERROR_CODES.HostUnreachable, exports.MONGODB_ERROR_CODES.HostNotFound, exports.MONGODB_ERROR_CODES.NetworkTimeout, exports.MONGODB_ERROR_CODES.ShutdownInProgress, exports.MONGODB_ERROR_CODES.PrimarySteppedDown, exports.MONGODB_ERROR_CODES.ExceededTimeLimit, exports.MONGODB_ERROR_CODES.SocketException, exports.MONGODB_ERROR_CODES.NotWritablePrimary, exports.MONGODB_ERROR_CODES.InterruptedAtShutdown, exports.MONGODB_ERROR_CODES.InterruptedDueToReplStateChange, exports.MONGODB_ERROR_CODES.NotPrimaryNoSecondaryOk, exports.MONGODB_ERROR_CODES.NotPrimaryOrSecondary, exports.MONGODB_ERROR_CODES.StaleShardVersion, exports.MONGODB_ERROR_CODES.StaleEpoch, exports.MONGODB_ERROR_CODES.StaleConfig, exports.MONGODB_ERROR_CODES.RetryChangeStream, exports.MONGODB_ERROR_CODES.FailedToSatisfyReadPreference, exports.MONGODB_ERROR_CODES.CursorNotFound ]);
  exports.MongoErrorLabel = Object.freeze({
   RetryableWriteError: "RetryableWriteError",
   TransientTransactionError: "TransientTransactionError",
   UnknownTransactionCommitResult: "UnknownTransactionCommitResult",
   ResumableChangeStreamError: "ResumableChangeStreamError",
   HandshakeError: "HandshakeError",
   ResetPool: "ResetPool",
   PoolRequestedRetry: "PoolRequestedRetry",
   InterruptInUseConnections: "InterruptInUseConnections",
   NoWritesPerformed: "NoWritesPerformed",
   RetryableError: "RetryableError",
   SystemOverloadedError: "SystemOverloadedError"
  });
  function isAggregateError(e) {
   return e != null && typeof e === "object" && "errors" in e && Array.isArray(e.errors);
  }
  class MongoError extends Error {
   get errorLabels() {
    return Array.from(this.errorLabelSet);
   }
   constructor(message, options) {
    super(message, options);
    this.errorLabelSet = new Set;
   }
   static buildErrorMessage(e) {
    if (typeof e === "string") {
     return e;
    }
    if (isAggregateError(e) && e.message.length === 0) {
     return e.errors.length === 0 ? "AggregateError has an empty errors array. Please check the `cause` property for more information." : e.errors.map(({message: message}) => message).join(", ");
    }
    return e != null && typeof e === "object" && "message" in e && typeof e.message === "string" ? e.message : "empty error message";
   }
   get name() {
    return "MongoError";
   }
   get errmsg() {
    return this.message;
   }
   hasErrorLabel(label) {
    return this.errorLabelSet.has(label);
   }
   addErrorLabel(label) {
    this.errorLabelSet.add(label);
   }
  }
  exports.MongoError = MongoError;
  class MongoServerError extends MongoError {
   constructor(message) {
    super(message.message || message.errmsg || message.$err || "n/a");
    if (message.errorLabels) {
     for (const label of message.errorLabels) this.addErrorLabel(label);
    }
    this.errorResponse = message;
    for (const name in message) {
     if (name !== "errorLabels" && name !== "errmsg" && name !== "message" && name !== "errorResponse") {
      this[name] = message[name];
     }
    }
   }
   get name() {
    return "MongoServerError";
   }
  }
  exports.MongoServerError = MongoServerError;
  class MongoDriverError extends MongoError {
   constructor(message, options) {
    super(message, options);
   }
   get name() {
    return "MongoDriverError";
   }
  }
  exports.MongoDriverError = MongoDriverError;
  class MongoAPIError extends MongoDriverError {
   constructor(message, options) {
    super(message, options);
   }
   get name() {
    return "MongoAPIError";
   }
  }
  exports.MongoAPIError = MongoAPIError;
  class MongoRuntimeError extends MongoDriverError {
   constructor(message, options) {
    super(message, options);
   }
   get name() {
    return "MongoRuntimeError";
   }
  }
  exports.MongoRuntimeError = MongoRuntimeError;
  class MongoStalePrimaryError extends MongoRuntimeError {
   constructor(message, options) {
    super(message, options);
   }
   get name() {
    return "MongoStalePrimaryError";
   }
  }
  exports.MongoStalePrimaryError = MongoStalePrimaryError;
  class MongoBatchReExecutionError extends MongoAPIError {
   constructor(message = "This batch has already been executed, create new batch to execute") {
    super(message);
   }
   get name() {
    return "MongoBatchReExecutionError";
   }
  }
  exports.MongoBatchReExecutionError = MongoBatchReExecutionError;
  class MongoDecompressionError extends MongoRuntimeError {
   constructor(message) {
    super(message);
   }
   get name() {
    return "MongoDecompressionError";
   }
  }
  exports.MongoDecompressionError = MongoDecompressionError;
  class MongoNotConnectedError extends MongoAPIError {
   constructor(message) {
    super(message);
   }
   get name() {
    return "MongoNotConnectedError";
   }
  }
  exports.MongoNotConnectedError = MongoNotConnectedError;
  class MongoTransactionError extends MongoAPIError {
   constructor(message) {
    super(message);
   }
   get name() {
    return "MongoTransactionError";
   }
  }
  exports.MongoTransactionError = MongoTransactionError;
  class MongoExpiredSessionError extends MongoAPIError {
   constructor(message = "Cannot use a session that has ended") {
    super(message);
   }
   get name() {
    return "MongoExpiredSessionError";
   }
  }
  exports.MongoExpiredSessionError = MongoExpiredSessionError;
  class MongoKerberosError extends MongoRuntimeError {
   constructor(message) {
    super(message);
   }
   get name() {
    return "MongoKerberosError";
   }
  }
  exports.MongoKerberosError = MongoKerberosError;
  class MongoAWSError extends MongoRuntimeError {
   constructor(message, options) {
    super(message, options);
   }
   get name() {
    return "MongoAWSError";
   }
  }
  exports.MongoAWSError = MongoAWSError;
  class MongoOIDCError extends MongoRuntimeError {
   constructor(message) {
    super(message);
   }
   get name() {
    return "MongoOIDCError";
   }
  }
  exports.MongoOIDCError = MongoOIDCError;
  class MongoAzureError extends MongoOIDCError {
   constructor(message) {
    super(message);
   }
   get name() {
    return "MongoAzureError";
   }
  }
  exports.MongoAzureError = MongoAzureError;
  class MongoGCPError extends MongoOIDCError {
   constructor(message) {
    super(message);
   }
   get name() {
    return "MongoGCPError";
   }
  }
  exports.MongoGCPError = MongoGCPError;
  class MongoClientBulkWriteError extends MongoServerError {
   constructor(message) {
    super(message);
    this.writeConcernErrors = [];
    this.writeErrors = new Map;
   }
   get name() {
    return "MongoClientBulkWriteError";
   }
  }
  exports.MongoClientBulkWriteError = MongoClientBulkWriteError;
  class MongoClientBulkWriteCursorError extends MongoRuntimeError {
   constructor(message) {
    super(message);
   }
   get name() {
    return "MongoClientBulkWriteCursorError";
   }
  }
  exports.MongoClientBulkWriteCursorError = MongoClientBulkWriteCursorError;
  class MongoClientBulkWriteExecutionError extends MongoRuntimeError {
   constructor(message) {
    super(message);
   }
   get name() {
    return "MongoClientBulkWriteExecutionError";
   }
  }
  exports.MongoClientBulkWriteExecutionError = MongoClientBulkWriteExecutionError;
  class MongoChangeStreamError extends MongoRuntimeError {
   constructor(message) {
    super(message);
   }
   get name() {
    return "MongoChangeStreamError";
   }
  }
  exports.MongoChangeStreamError = MongoChangeStreamError;
  class MongoTailableCursorError extends MongoAPIError {
   constructor(message = "Tailable cursor does not support this operation") {
    super(message);
   }
   get name() {
    return "MongoTailableCursorError";
   }
  }
  exports.MongoTailableCursorError = MongoTailableCursorError;
  class MongoGridFSStreamError extends MongoRuntimeError {
   constructor(message) {
    super(message);
   }
   get name() {
    return "MongoGridFSStreamError";
   }
  }
  exports.MongoGridFSStreamError = MongoGridFSStreamError;
  class MongoGridFSChunkError extends MongoRuntimeError {
   constructor(message) {
    super(message);
   }
   get name() {
    return "MongoGridFSChunkError";
   }
  }
  exports.MongoGridFSChunkError = MongoGridFSChunkError;
  class MongoUnexpectedServerResponseError extends MongoRuntimeError {
   constructor(message, options) {
    super(message, options);
   }
   get name() {
    return "MongoUnexpectedServerResponseError";
   }
  }
  exports.MongoUnexpectedServerResponseError = MongoUnexpectedServerResponseError;
  class MongoOperationTimeoutError extends MongoDriverError {
   get name() {
    return "MongoOperationTimeoutError";
   }
  }
  exports.MongoOperationTimeoutError = MongoOperationTimeoutError;
  class MongoCursorInUseError extends MongoAPIError {
   constructor(message = "Cursor is already initialized") {
    super(message);
   }
   get name() {
    return "MongoCursorInUseError";
   }
  }
  exports.MongoCursorInUseError = MongoCursorInUseError;
  class MongoServerClosedError extends MongoAPIError {
   constructor(message = "Server is closed") {
    super(message);
   }
   get name() {
    return "MongoServerClosedError";
   }
  }
  exports.MongoServerClosedError = MongoServerClosedError;
  class MongoCursorExhaustedError extends MongoAPIError {
   constructor(message) {
    super(message || "Cursor is exhausted");
   }
   get name() {
    return "MongoCursorExhaustedError";
   }
  }
  exports.MongoCursorExhaustedError = MongoCursorExhaustedError;
  class MongoTopologyClosedError extends MongoAPIError {
   constructor(message = "Topology is closed") {
    super(message);
   }
   get name() {
    return "MongoTopologyClosedError";
   }
  }
  exports.MongoTopologyClosedError = MongoTopologyClosedError;
  class MongoClientClosedError extends MongoAPIError {
   constructor() {
    super("Operation interrupted because client was closed");
   }
   get name() {
    return "MongoClientClosedError";
   }
  }
  exports.MongoClientClosedError = MongoClientClosedError;
  class MongoNetworkError extends MongoError {
   constructor(message, options) {
    super(message, {
     cause: options?.cause
    });
    this.beforeHandshake = !!options?.beforeHandshake;
   }
   get name() {
    return "MongoNetworkError";
   }
  }
  exports.MongoNetworkError = MongoNetworkError;
  class MongoNetworkTimeoutError extends MongoNetworkError {
   constructor(message, options) {
    super(message, options);
   }
   get name() {
    return "MongoNetworkTimeoutError";
   }
  }
  exports.MongoNetworkTimeoutError = MongoNetworkTimeoutError;
  class MongoParseError extends MongoDriverError {
   constructor(message) {
    super(message);
   }
   get name() {
    return "MongoParseError";
   }
  }
  exports.MongoParseError = MongoParseError;
  class MongoInvalidArgumentError extends MongoAPIError {
   constructor(message, options) {
    super(message, options);
   }
   get name() {
    return "MongoInvalidArgumentError";
   }
  }
  exports.MongoInvalidArgumentError = MongoInvalidArgumentError;
  class MongoCompatibilityError extends MongoAPIError {
   constructor(message) {
    super(message);
   }
   get name() {
    return "MongoCompatibilityError";
   }
  }
  exports.MongoCompatibilityError = MongoCompatibilityError;
  class MongoMissingCredentialsError extends MongoAPIError {
   constructor(message) {
    super(message);
   }
   get name() {
    return "MongoMissingCredentialsError";
   }
  }
  exports.MongoMissingCredentialsError = MongoMissingCredentialsError;
  class MongoMissingDependencyError extends MongoAPIError {
   constructor(message, options) {
    super(message, options);
    this.dependencyName = options.dependencyName;
   }
   get name() {
    return "MongoMissingDependencyError";
   }
  }
  exports.MongoMissingDependencyError = MongoMissingDependencyError;
  class MongoSystemError extends MongoError {
   constructor(message, reason) {
    if (reason && reason.error) {
     super(MongoError.buildErrorMessage(reason.error.message || reason.error), {
      cause: reason.error
     });
    } else {
     super(message);
    }
    if (reason) {
     this.reason = reason;
    }
    this.code = reason.error?.code;
   }
   get name() {
    return "MongoSystemError";
   }
  }
  exports.MongoSystemError = MongoSystemError;
  class MongoServerSelectionError extends MongoSystemError {
   constructor(message, reason) {
    super(message, reason);
   }
   get name() {
    return "MongoServerSelectionError";
   }
  }
  exports.MongoServerSelectionError = MongoServerSelectionError;
  class MongoWriteConcernError extends MongoServerError {
   constructor(result) {
    super({
     ...result.writeConcernError,
     ...result
    });
    this.errInfo = result.writeConcernError.errInfo;
    this.result = result;
   }
   get name() {
    return "MongoWriteConcernError";
   }
  }
  exports.MongoWriteConcernError = MongoWriteConcernError;
  const RETRYABLE_READ_ERROR_CODES = new Set([ exports.MONGODB_ERROR_CODES.HostUnreachable, exports.MONGODB_ERROR_CODES.HostNotFound, exports.MONGODB_ERROR_CODES.NetworkTimeout, exports.MONGODB_ERROR_CODES.ShutdownInProgress, exports.MONGODB_ERROR_CODES.PrimarySteppedDown, exports.MONGODB_ERROR_CODES.SocketException, exports.MONGODB_ERROR_CODES.NotWritablePrimary, exports.MONGODB_ERROR_CODES.InterruptedAtShutdown, exports.MONGODB_ERROR_CODES.InterruptedDueToReplStateChange, exports.MONGODB_ERROR_CODES.NotPrimaryNoSecondaryOk, exports.MONGODB_ERROR_CODES.NotPrimaryOrSecondary, exports.MONGODB_ERROR_CODES.ExceededTimeLimit, exports.MONGODB_ERROR_CODES.ReadConcernMajorityNotAvailableYet ]);
  const RETRYABLE_WRITE_ERROR_CODES = RETRYABLE_READ_ERROR_CODES;
  function needsRetryableWriteLabel(error) {
   if (error instanceof MongoNetworkError) {
    return true;
   }
   if (error instanceof MongoError) {
    if (!error.hasErrorLabel(exports.MongoErrorLabel.HandshakeError)) {
     return false;
    }
   }
   if (error instanceof MongoWriteConcernError) {
    const code = error.result.writeConcernError.code ?? Number(error.code);
    return RETRYABLE_WRITE_ERROR_CODES.has(Number.isNaN(code) ? 0 : code);
   }
   if (error instanceof MongoError) {
    return RETRYABLE_WRITE_ERROR_CODES.has(Number(error.code));
   }
   const isNotWritablePrimaryError = exports.LEGACY_NOT_WRITABLE_PRIMARY_ERROR_MESSAGE.test(error.message);
   if (isNotWritablePrimaryError) {
    return true;
   }
   const isNodeIsRecoveringError = exports.NODE_IS_RECOVERING_ERROR_MESSAGE.test(error.message);
   if (isNodeIsRecoveringError) {
    return true;
   }
   return false;
  }
  function isRetryableWriteError(error) {
   return error.hasErrorLabel(exports.MongoErrorLabel.RetryableWriteError) || error.hasErrorLabel(exports.MongoErrorLabel.PoolRequestedRetry);
  }
  function isRetryableReadError(error) {
   const hasRetryableErrorCode = typeof error.code === "number" ? RETRYABLE_READ_ERROR_CODES.has(error.code) : false;
   if (hasRetryableErrorCode) {
    return true;
   }
   if (error instanceof MongoNetworkError) {
    return true;
   }
   const isNotWritablePrimaryError = exports.LEGACY_NOT_WRITABLE_PRIMARY_ERROR_MESSAGE.test(error.message);
   if (isNotWritablePrimaryError) {
    return true;
   }
   const isNodeIsRecoveringError = exports.NODE_IS_RECOVERING_ERROR_MESSAGE.test(error.message);
   if (isNodeIsRecoveringError) {
    return true;
   }
   return false;
  }
  const SDAM_RECOVERING_CODES = new Set([ exports.MONGODB_ERROR_CODES.ShutdownInProgress, exports.MONGODB_ERROR_CODES.PrimarySteppedDown, exports.MONGODB_ERROR_CODES.InterruptedAtShutdown, exports.MONGODB_ERROR_CODES.InterruptedDueToReplStateChange, exports.MONGODB_ERROR_CODES.NotPrimaryOrSecondary ]);
  const SDAM_NOT_PRIMARY_CODES = new Set([ exports.MONGODB_ERROR_CODES.NotWritablePrimary, exports.MONGODB_ERROR_CODES.NotPrimaryNoSecondaryOk, exports.MONGODB_ERROR_CODES.LegacyNotPrimary ]);
  const SDAM_NODE_SHUTTING_DOWN_ERROR_CODES = new Set([ exports.MONGODB_ERROR_CODES.InterruptedAtShutdown, exports.MONGODB_ERROR_CODES.ShutdownInProgress ]);
  function isRecoveringError(err) {
   if (typeof err.code === "number") {
    return SDAM_RECOVERING_CODES.has(err.code);
   }
   return exports.LEGACY_NOT_PRIMARY_OR_SECONDARY_ERROR_MESSAGE.test(err.message) || exports.NODE_IS_RECOVERING_ERROR_MESSAGE.test(err.message);
  }
  function isNotWritablePrimaryError(err) {
   if (typeof err.code === "number") {
    return SDAM_NOT_PRIMARY_CODES.has(err.code);
   }
   if (isRecoveringError(err)) {
    return false;
   }
   return exports.LEGACY_NOT_WRITABLE_PRIMARY_ERROR_MESSAGE.test(err.message);
  }
  function isNodeShuttingDownError(err) {
   return !!(typeof err.code === "number" && SDAM_NODE_SHUTTING_DOWN_ERROR_CODES.has(err.code));
  }
  function isStateChangeError(error) {
   return isRecoveringError(error) || isNotWritablePrimaryError(error);
  }
  function isNetworkTimeoutError(err) {
   return !!(err instanceof MongoNetworkError && err.message.match(/timed out/));
  }
  function isResumableError(error, wireVersion) {
   if (error == null || !(error instanceof MongoError)) {
    return false;
   }
   if (error instanceof MongoNetworkError) {
    return true;
   }
   if (error instanceof MongoServerSelectionError) {
    return true;
   }
   if (wireVersion != null && wireVersion >= 9) {
    if (error.code === exports.MONGODB_ERROR_CODES.CursorNotFound) {
     return true;
    }
    return error.hasErrorLabel(exports.MongoErrorLabel.ResumableChangeStreamError);
   }
   if (typeof error.code === "number") {
    return exports.GET_MORE_RESUMABLE_CODES.has(error.code);
   }
   return false;
  }
 },
 6833: (__unused_webpack_module, exports) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.Explain = exports.ExplainVerbosity = void 0;
  exports.decorateWithExplain = decorateWithExplain;
  exports.ExplainVerbosity = Object.freeze({
   queryPlanner: "queryPlanner",
   queryPlannerExtended: "queryPlannerExtended",
   executionStats: "executionStats",
   allPlansExecution: "allPlansExecution"
  });
  class Explain {
   constructor(verbosity, maxTimeMS) {
    if (typeof verbosity === "boolean") {
     this.verbosity = verbosity ? exports.ExplainVerbosity.allPlansExecution : exports.ExplainVerbosity.queryPlanner;
    } else {
     this.verbosity = verbosity;
    }
    this.maxTimeMS = maxTimeMS;
   }
   static fromOptions({explain: explain} = {}) {
    if (explain == null) return;
    if (typeof explain === "boolean" || typeof explain === "string") {
     return new Explain(explain);
    }
    const {verbosity: verbosity, maxTimeMS: maxTimeMS} = explain;
    return new Explain(verbosity, maxTimeMS);
   }
  }
  exports.Explain = Explain;
  function decorateWithExplain(command, explain) {
   const {verbosity: verbosity, maxTimeMS: maxTimeMS} = explain;
   const baseCommand = {
    explain: command,
    verbosity: verbosity
   };
   if (typeof maxTimeMS === "number") {
    baseCommand.maxTimeMS = maxTimeMS;
   }
   return baseCommand;
  }
 },
 5262: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.GridFSBucketReadStream = void 0;
  const stream_1 = __webpack_require__(2203);
  const bson_1 = __webpack_require__(9206);
  const error_1 = __webpack_require__(6084);
  class GridFSBucketReadStream extends stream_1.Readable {
   static {
    this.FILE = "file";
   }
   constructor(chunks, files, readPreference, filter, options) {
    super({
     emitClose: true
    });
    this.s = {
     bytesToTrim: 0,
     bytesToSkip: 0,
     bytesRead: 0,
     chunks: chunks,
     expected: 0,
     files: files,
     filter: filter,
     init: false,
     expectedEnd: 0,
     options: {
      start: 0,
      end: 0,
      ...options
     },
     readPreference: readPreference
    };
   }
   _read() {
    if (this.destroyed) return;
    waitForFile(this, () => doRead(this));
   }
   start(start = 0) {
    throwIfInitialized(this);
    this.s.options.start = start;
    return this;
   }
   end(end = 0) {
    throwIfInitialized(this);
    this.s.options.end = end;
    return this;
   }
   async abort() {
    this.push(null);
    this.destroy();
    const remainingTimeMS = this.s.timeoutContext?.getRemainingTimeMSOrThrow();
    await (this.s.cursor?.close({
     timeoutMS: remainingTimeMS
    }));
   }
  }
  exports.GridFSBucketReadStream = GridFSBucketReadStream;
  function throwIfInitialized(stream) {
   if (stream.s.init) {
    throw new error_1.MongoGridFSStreamError("Options cannot be changed after the stream is initialized");
   }
  }
  function doRead(stream) {
   if (stream.destroyed) return;
   if (!stream.s.cursor) return;
   if (!stream.s.file) return;
   const handleReadResult = doc => {
    if (stream.destroyed) return;
    if (!doc) {
     stream.push(null);
     stream.s.cursor?.close().then(undefined, error => stream.destroy(error));
     return;
    }
    if (!stream.s.file) return;
    const bytesRemaining = stream.s.file.length - stream.s.bytesRead;
    const expectedN = stream.s.expected++;
    const expectedLength = Math.min(stream.s.file.chunkSize, bytesRemaining);
    if (doc.n > expectedN) {
     return stream.destroy(new error_1.MongoGridFSChunkError(`ChunkIsMissing: Got unexpected n: ${doc.n}, expected: ${expectedN}`));
    }
    if (doc.n < expectedN) {
     return stream.destroy(new error_1.MongoGridFSChunkError(`ExtraChunk: Got unexpected n: ${doc.n}, expected: ${expectedN}`));
    }
    let buf = bson_1.ByteUtils.isUint8Array(doc.data) ? doc.data : doc.data.buffer;
    if (buf.byteLength !== expectedLength) {
     if (bytesRemaining <= 0) {
      return stream.destroy(new error_1.MongoGridFSChunkError(`ExtraChunk: Got unexpected n: ${doc.n}, expected file length ${stream.s.file.length} bytes but already read ${stream.s.bytesRead} bytes`));
     }
     return stream.destroy(new error_1.MongoGridFSChunkError(`ChunkIsWrongSize: Got unexpected length: ${buf.byteLength}, expected: ${expectedLength}`));
    }
    stream.s.bytesRead += buf.byteLength;
    if (buf.byteLength === 0) {
     return stream.push(null);
    }
    let sliceStart = null;
    let sliceEnd = null;
    if (stream.s.bytesToSkip != null) {
     sliceStart = stream.s.bytesToSkip;
     stream.s.bytesToSkip = 0;
    }
    const atEndOfStream = expectedN === stream.s.expectedEnd - 1;
    const bytesLeftToRead = stream.s.options.end - stream.s.bytesToSkip;
    if (atEndOfStream && stream.s.bytesToTrim != null) {
     sliceEnd = stream.s.file.chunkSize - stream.s.bytesToTrim;
    } else if (stream.s.options.end && bytesLeftToRead < doc.data.byteLength) {
     sliceEnd = bytesLeftToRead;
    }
    if (sliceStart != null || sliceEnd != null) {
     buf = buf.slice(sliceStart || 0, sliceEnd || buf.byteLength);
    }
    stream.push(buf);
    return;
   };
   stream.s.cursor.next().then(handleReadResult, error => {
    if (stream.destroyed) return;
    stream.destroy(error);
   });
  }
  function init(stream) {
   const findOneOptions = {};
   if (stream.s.readPreference) {
    findOneOptions.readPreference = stream.s.readPreference;
   }
   if (stream.s.options && stream.s.options.sort) {
    findOneOptions.sort = stream.s.options.sort;
   }
   if (stream.s.options && stream.s.options.skip) {
    findOneOptions.skip = stream.s.options.skip;
   }
   const handleReadResult = doc => {
    if (stream.destroyed) return;
    if (!doc) {
     const identifier = stream.s.filter._id != null ? stream.s.filter._id.$eq : stream.s.filter.filename;
     const errmsg = `FileNotFound: file ${identifier} was not found`;
     const err = new error_1.MongoRuntimeError(errmsg);
     err.code = "ENOENT";
     return stream.destroy(err);
    }
    if (doc.length <= 0) {
     stream.push(null);
     return;
    }
    if (stream.destroyed) {
     stream.destroy();
     return;
    }
    try {
     stream.s.bytesToSkip = handleStartOption(stream, doc, stream.s.options);
    } catch (error) {
     return stream.destroy(error);
    }
    const filter = {
     files_id: {
      $eq: doc._id
     }
    };
    if (stream.s.options && stream.s.options.start != null) {
     const skip = Math.floor(stream.s.options.start / doc.chunkSize);
     if (skip > 0) {
      filter["n"] = {
       $gte: skip
      };
     }
    }
    let remainingTimeMS;
    try {
     remainingTimeMS = stream.s.timeoutContext?.getRemainingTimeMSOrThrow(`Download timed out after ${stream.s.timeoutContext?.timeoutMS}ms`);
    } catch (error) {
     return stream.destroy(error);
    }
    stream.s.cursor = stream.s.chunks.find(filter, {
     timeoutMS: remainingTimeMS
    }).sort({
     n: 1
    });
    if (stream.s.readPreference) {
     stream.s.cursor.withReadPreference(stream.s.readPreference);
    }
    stream.s.expectedEnd = Math.ceil(doc.length / doc.chunkSize);
    stream.s.file = doc;
    try {
     stream.s.bytesToTrim = handleEndOption(stream, doc, stream.s.cursor, stream.s.options);
    } catch (error) {
     return stream.destroy(error);
    }
    stream.emit(GridFSBucketReadStream.FILE, doc);
    return;
   };
   let remainingTimeMS;
   try {
    remainingTimeMS = stream.s.timeoutContext?.getRemainingTimeMSOrThrow(`Download timed out after ${stream.s.timeoutContext?.timeoutMS}ms`);
   } catch (error) {
    if (!stream.destroyed) stream.destroy(error);
    return;
   }
   findOneOptions.timeoutMS = remainingTimeMS;
   stream.s.files.findOne(stream.s.filter, findOneOptions).then(handleReadResult, error => {
    if (stream.destroyed) return;
    stream.destroy(error);
   });
  }
  function waitForFile(stream, callback) {
   if (stream.s.file) {
    return callback();
   }
   if (!stream.s.init) {
    init(stream);
    stream.s.init = true;
   }
   stream.once("file", () => {
    callback();
   });
  }
  function handleStartOption(stream, doc, options) {
   if (options && options.start != null) {
    if (options.start > doc.length) {
     throw new error_1.MongoInvalidArgumentError(`Stream start (${options.start}) must not be more than the length of the file (${doc.length})`);
    }
    if (options.start < 0) {
     throw new error_1.MongoInvalidArgumentError(`Stream start (${options.start}) must not be negative`);
    }
    if (options.end != null && options.end < options.start) {
     throw new error_1.MongoInvalidArgumentError(`Stream start (${options.start}) must not be greater than stream end (${options.end})`);
    }
    stream.s.bytesRead = Math.floor(options.start / doc.chunkSize) * doc.chunkSize;
    stream.s.expected = Math.floor(options.start / doc.chunkSize);
    return options.start - stream.s.bytesRead;
   }
   throw new error_1.MongoInvalidArgumentError("Start option must be defined");
  }
  function handleEndOption(stream, doc, cursor, options) {
   if (options && options.end != null) {
    if (options.end > doc.length) {
     throw new error_1.MongoInvalidArgumentError(`Stream end (${options.end}) must not be more than the length of the file (${doc.length})`);
    }
    if (options.start == null || options.start < 0) {
     throw new error_1.MongoInvalidArgumentError(`Stream end (${options.end}) must not be negative`);
    }
    const start = options.start != null ? Math.floor(options.start / doc.chunkSize) : 0;
    cursor.limit(Math.ceil(options.end / doc.chunkSize) - start);
    stream.s.expectedEnd = Math.ceil(options.end / doc.chunkSize);
    return Math.ceil(options.end / doc.chunkSize) * doc.chunkSize - options.end;
   }
   throw new error_1.MongoInvalidArgumentError("End option must be defined");
  }
 },
 8220: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.GridFSBucket = void 0;
  const error_1 = __webpack_require__(6084);
  const mongo_types_1 = __webpack_require__(8524);
  const timeout_1 = __webpack_require__(125);
  const utils_1 = __webpack_require__(3735);
  const write_concern_1 = __webpack_require__(5058);
  const download_1 = __webpack_require__(5262);
  const upload_1 = __webpack_require__(1855);
  const DEFAULT_GRIDFS_BUCKET_OPTIONS = {
   bucketName: "fs",
   chunkSizeBytes: 255 * 1024
  };
  class GridFSBucket extends mongo_types_1.TypedEventEmitter {
   static {
    this.INDEX = "index";
   }
   constructor(db, options) {
    super();
    this.on("error", utils_1.noop);
    this.setMaxListeners(0);
    const privateOptions = (0, utils_1.resolveOptions)(db, {
     ...DEFAULT_GRIDFS_BUCKET_OPTIONS,
     ...options,
     writeConcern: write_concern_1.WriteConcern.fromOptions(options)
    });
    this.s = {
     db: db,
     options: privateOptions,
     _chunksCollection: db.collection(privateOptions.bucketName + ".chunks"),
     _filesCollection: db.collection(privateOptions.bucketName + ".files"),
     checkedIndexes: false,
     calledOpenUploadStream: false
    };
   }
   openUploadStream(filename, options) {
    return new upload_1.GridFSBucketWriteStream(this, filename, {
     timeoutMS: this.s.options.timeoutMS,
     ...options
    });
   }
   openUploadStreamWithId(id, filename, options) {
    return new upload_1.GridFSBucketWriteStream(this, filename, {
     timeoutMS: this.s.options.timeoutMS,
     ...options,
     id: id
    });
   }
   openDownloadStream(id, options) {
    return new download_1.GridFSBucketReadStream(this.s._chunksCollection, this.s._filesCollection, this.s.options.readPreference, {
     _id: {
      $eq: id
     }
    }, {
     timeoutMS: this.s.options.timeoutMS,
     ...options
    });
   }
   async delete(id, options) {
    const {timeoutMS: timeoutMS} = (0, utils_1.resolveOptions)(this.s.db, options);
    let timeoutContext = undefined;
    if (timeoutMS) {
     timeoutContext = new timeout_1.CSOTTimeoutContext({
      timeoutMS: timeoutMS,
      serverSelectionTimeoutMS: this.s.db.client.s.options.serverSelectionTimeoutMS
     });
    }
    const {deletedCount: deletedCount} = await this.s._filesCollection.deleteOne({
     _id: {
      $eq: id
     }
    }, {
     timeoutMS: timeoutContext?.remainingTimeMS
    });
    const remainingTimeMS = timeoutContext?.remainingTimeMS;
    if (remainingTimeMS != null && remainingTimeMS <= 0) throw new error_1.MongoOperationTimeoutError(`Timed out after ${timeoutMS}ms`);
    await this.s._chunksCollection.deleteMany({
     files_id: {
      $eq: id
     }
    }, {
     timeoutMS: remainingTimeMS
    });
    if (deletedCount === 0) {
     throw new error_1.MongoRuntimeError(`File not found for id ${id}`);
    }
   }
   find(filter = {}, options = {}) {
    return this.s._filesCollection.find(filter, options);
   }
   openDownloadStreamByName(filename, options) {
    let sort = {
     uploadDate: -1
    };
    let skip = undefined;
    if (options && options.revision != null) {
     if (options.revision >= 0) {
      sort = {
       uploadDate: 1
      };
      skip = options.revision;
     } else {
      skip = -options.revision - 1;
     }
    }
    return new download_1.GridFSBucketReadStream(this.s._chunksCollection, this.s._filesCollection, this.s.options.readPreference, {
     filename: filename
    }, {
     timeoutMS: this.s.options.timeoutMS,
     ...options,
     sort: sort,
     skip: skip
    });
   }
   async rename(id, filename, options) {
    const filter = {
     _id: {
      $eq: id
     }
    };
    const update = {
     $set: {
      filename: filename
     }
    };
    const {matchedCount: matchedCount} = await this.s._filesCollection.updateOne(filter, update, options);
    if (matchedCount === 0) {
     throw new error_1.MongoRuntimeError(`File with id ${id} not found`);
    }
   }
   async drop(options) {
    const {timeoutMS: timeoutMS} = (0, utils_1.resolveOptions)(this.s.db, options);
    let timeoutContext = undefined;
    if (timeoutMS) {
     timeoutContext = new timeout_1.CSOTTimeoutContext({
      timeoutMS: timeoutMS,
      serverSelectionTimeoutMS: this.s.db.client.s.options.serverSelectionTimeoutMS
     });
    }
    if (timeoutContext) {
     await this.s._filesCollection.drop({
      timeoutMS: timeoutContext.remainingTimeMS
     });
     const remainingTimeMS = timeoutContext.getRemainingTimeMSOrThrow(`Timed out after ${timeoutMS}ms`);
     await this.s._chunksCollection.drop({
      timeoutMS: remainingTimeMS
     });
    } else {
     await this.s._filesCollection.drop();
     await this.s._chunksCollection.drop();
    }
   }
  }
  exports.GridFSBucket = GridFSBucket;
 },
 1855: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.GridFSBucketWriteStream = void 0;
  exports.checkChunksIndex = checkChunksIndex;
  exports.checkIndexes = checkIndexes;
  const stream_1 = __webpack_require__(2203);
  const bson_1 = __webpack_require__(9206);
  const error_1 = __webpack_require__(6084);
  const utils_1 = __webpack_require__(3735);
  const write_concern_1 = __webpack_require__(5058);
  class GridFSBucketWriteStream extends stream_1.Writable {
   constructor(bucket, filename, options) {
    super();
    this.gridFSFile = null;
    options = options ?? {};
    this.bucket = bucket;
    this.chunks = bucket.s._chunksCollection;
    this.filename = filename;
    this.files = bucket.s._filesCollection;
    this.options = options;
    this.writeConcern = write_concern_1.WriteConcern.fromOptions(options) || bucket.s.options.writeConcern;
    this.done = false;
    this.id = options.id ? options.id : new bson_1.ObjectId;
    this.chunkSizeBytes = options.chunkSizeBytes || this.bucket.s.options.chunkSizeBytes;
    this.bufToStore = bson_1.ByteUtils.allocate(this.chunkSizeBytes);
    this.length = 0;
    this.n = 0;
    this.pos = 0;
    this.state = {
     streamEnd: false,
     outstandingRequests: 0,
     errored: false,
     aborted: false
    };
   }
   _construct(callback) {
    if (!this.bucket.s.calledOpenUploadStream) {
     this.bucket.s.calledOpenUploadStream = true;
     checkIndexes(this).then(() => {
      this.bucket.s.checkedIndexes = true;
      this.bucket.emit("index");
      callback();
     }, error => {
      if (error instanceof error_1.MongoOperationTimeoutError) {
       return handleError(this, error, callback);
      }
      (0, utils_1.squashError)(error);
      callback();
     });
    } else {
     return queueMicrotask(callback);
    }
   }
   _write(chunk, encoding, callback) {
    doWrite(this, chunk, encoding, callback);
   }
   _final(callback) {
    if (this.state.streamEnd) {
     return queueMicrotask(callback);
    }
    this.state.streamEnd = true;
    writeRemnant(this, callback);
   }
   async abort() {
    if (this.state.streamEnd) {
     throw new error_1.MongoAPIError("Cannot abort a stream that has already completed");
    }
    if (this.state.aborted) {
     throw new error_1.MongoAPIError("Cannot call abort() on a stream twice");
    }
    this.state.aborted = true;
    const remainingTimeMS = this.timeoutContext?.getRemainingTimeMSOrThrow(`Upload timed out after ${this.timeoutContext?.timeoutMS}ms`);
    await this.chunks.deleteMany({
     files_id: {
      $eq: this.id
     }
    }, {
     timeoutMS: remainingTimeMS
    });
   }
  }
  exports.GridFSBucketWriteStream = GridFSBucketWriteStream;
  function handleError(stream, error, callback) {
   if (stream.state.errored) {
    queueMicrotask(callback);
    return;
   }
   stream.state.errored = true;
   queueMicrotask(() => callback(error));
  }
  function createChunkDoc(filesId, n, data) {
   return {
    _id: new bson_1.ObjectId,
    files_id: filesId,
    n: n,
    data: data
   };
  }
  async function checkChunksIndex(stream) {
   const index = {
    files_id: 1,
    n: 1
   };
   let remainingTimeMS;
   remainingTimeMS = stream.timeoutContext?.getRemainingTimeMSOrThrow(`Upload timed out after ${stream.timeoutContext?.timeoutMS}ms`);
   let indexes;
   try {
    indexes = await stream.chunks.listIndexes({
     timeoutMS: remainingTimeMS
    }).toArray();
   } catch (error) {
    if (error instanceof error_1.MongoError && (0, error_1.isNamespaceNotFoundError)(error)) {
     indexes = [];
    } else {
     throw error;
    }
   }
   const hasChunksIndex = !!indexes.find(index => {
    const keys = Object.keys(index.key);
    if (keys.length === 2 && index.key.files_id === 1 && index.key.n === 1) {
     return true;
    }
    return false;
   });
   if (!hasChunksIndex) {
    remainingTimeMS = stream.timeoutContext?.getRemainingTimeMSOrThrow(`Upload timed out after ${stream.timeoutContext?.timeoutMS}ms`);
    await stream.chunks.createIndex(index, {
     unique: true
    }, {
     timeoutMS: remainingTimeMS
    });
   }
  }
  function checkDone(stream, callback) {
   if (stream.done) {
    return queueMicrotask(callback);
   }
   if (stream.state.streamEnd && stream.state.outstandingRequests === 0 && !stream.state.errored) {
    stream.done = true;
    const gridFSFile = createFilesDoc(stream.id, stream.length, stream.chunkSizeBytes, stream.filename, stream.options.metadata);
    if (isAborted(stream, callback)) {
     return;
    }
    const remainingTimeMS = stream.timeoutContext?.remainingTimeMS;
    if (remainingTimeMS != null && remainingTimeMS <= 0) {
     return handleError(stream, new error_1.MongoOperationTimeoutError(`Upload timed out after ${stream.timeoutContext?.timeoutMS}ms`), callback);
    }
    stream.files.insertOne(gridFSFile, {
     writeConcern: stream.writeConcern,
     timeoutMS: remainingTimeMS
    }).then(() => {
     stream.gridFSFile = gridFSFile;
     callback();
    }, error => handleError(stream, error, callback));
    return;
   }
   queueMicrotask(callback);
  }
  async function checkIndexes(stream) {
   let remainingTimeMS = stream.timeoutContext?.getRemainingTimeMSOrThrow(`Upload timed out after ${stream.timeoutContext?.timeoutMS}ms`);
   const doc = await stream.files.findOne({}, {
    projection: {
     _id: 1
    },
    timeoutMS: remainingTimeMS
   });
   if (doc != null) {
    return;
   }
   const index = {
    filename: 1,
    uploadDate: 1
   };
   let indexes;
   remainingTimeMS = stream.timeoutContext?.getRemainingTimeMSOrThrow(`Upload timed out after ${stream.timeoutContext?.timeoutMS}ms`);
   const listIndexesOptions = {
    timeoutMS: remainingTimeMS
   };
   try {
    indexes = await stream.files.listIndexes(listIndexesOptions).toArray();
   } catch (error) {
    if (error instanceof error_1.MongoError && (0, error_1.isNamespaceNotFoundError)(error)) {
     indexes = [];
    } else {
     throw error;
    }
   }
   const hasFileIndex = !!indexes.find(index => {
    const keys = Object.keys(index.key);
    if (keys.length === 2 && index.key.filename === 1 && index.key.uploadDate === 1) {
     return true;
    }
    return false;
   });
   if (!hasFileIndex) {
    remainingTimeMS = stream.timeoutContext?.getRemainingTimeMSOrThrow(`Upload timed out after ${stream.timeoutContext?.timeoutMS}ms`);
    await stream.files.createIndex(index, {}, {
     timeoutMS: remainingTimeMS
    });
   }
   await checkChunksIndex(stream);
  }
  function createFilesDoc(_id, length, chunkSize, filename, metadata) {
   const ret = {
    _id: _id,
    length: length,
    chunkSize: chunkSize,
    uploadDate: new Date,
    filename: filename
   };
   if (metadata) {
    ret.metadata = metadata;
   }
   return ret;
  }
  function doWrite(stream, chunk, encoding, callback) {
   if (isAborted(stream, callback)) {
    return;
   }
   const inputBuf = typeof chunk === "string" ? bson_1.ByteUtils.fromUTF8(chunk) : bson_1.ByteUtils.toLocalBufferType(chunk);
   stream.length += inputBuf.length;
   if (stream.pos + inputBuf.length < stream.chunkSizeBytes) {
    bson_1.ByteUtils.copy(inputBuf, stream.bufToStore, stream.pos);
    stream.pos += inputBuf.length;
    queueMicrotask(callback);
    return;
   }
   let inputBufRemaining = inputBuf.length;
   let spaceRemaining = stream.chunkSizeBytes - stream.pos;
   let numToCopy = Math.min(spaceRemaining, inputBuf.length);
   let outstandingRequests = 0;
   while (inputBufRemaining > 0) {
    const inputBufPos = inputBuf.length - inputBufRemaining;
    bson_1.ByteUtils.copy(inputBuf, stream.bufToStore, stream.pos, inputBufPos, inputBufPos + numToCopy);
    stream.pos += numToCopy;
    spaceRemaining -= numToCopy;
    let doc;
    if (spaceRemaining === 0) {
     doc = createChunkDoc(stream.id, stream.n, new Uint8Array(stream.bufToStore));
     const remainingTimeMS = stream.timeoutContext?.remainingTimeMS;
     if (remainingTimeMS != null && remainingTimeMS <= 0) {
      return handleError(stream, new error_1.MongoOperationTimeoutError(`Upload timed out after ${stream.timeoutContext?.timeoutMS}ms`), callback);
     }
     ++stream.state.outstandingRequests;
     ++outstandingRequests;
     if (isAborted(stream, callback)) {
      return;
     }
     stream.chunks.insertOne(doc, {
      writeConcern: stream.writeConcern,
      timeoutMS: remainingTimeMS
     }).then(() => {
      --stream.state.outstandingRequests;
      --outstandingRequests;
      if (!outstandingRequests) {
       checkDone(stream, callback);
      }
     }, error => handleError(stream, error, callback));
     spaceRemaining = stream.chunkSizeBytes;
     stream.pos = 0;
     ++stream.n;
    }
    inputBufRemaining -= numToCopy;
    numToCopy = Math.min(spaceRemaining, inputBufRemaining);
   }
  }
  function writeRemnant(stream, callback) {
   if (stream.pos === 0) {
    return checkDone(stream, callback);
   }
   const remnant = bson_1.ByteUtils.allocate(stream.pos);
   bson_1.ByteUtils.copy(stream.bufToStore, remnant, 0, 0, stream.pos);
   const doc = createChunkDoc(stream.id, stream.n, remnant);
   if (isAborted(stream, callback)) {
    return;
   }
   const remainingTimeMS = stream.timeoutContext?.remainingTimeMS;
   if (remainingTimeMS != null && remainingTimeMS <= 0) {
    return handleError(stream, new error_1.MongoOperationTimeoutError(`Upload timed out after ${stream.timeoutContext?.timeoutMS}ms`), callback);
   }
   ++stream.state.outstandingRequests;
   stream.chunks.insertOne(doc, {
    writeConcern: stream.writeConcern,
    timeoutMS: remainingTimeMS
   }).then(() => {
    --stream.state.outstandingRequests;
    checkDone(stream, callback);
   }, error => handleError(stream, error, callback));
  }
  function isAborted(stream, callback) {
   if (stream.state.aborted) {
    queueMicrotask(() => callback(new error_1.MongoAPIError("Stream has been aborted")));
    return true;
   }
   return false;
  }
 },
 4294: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.MongoRuntimeError = exports.MongoParseError = exports.MongoOperationTimeoutError = exports.MongoOIDCError = exports.MongoNotConnectedError = exports.MongoNetworkTimeoutError = exports.MongoNetworkError = exports.MongoMissingDependencyError = exports.MongoMissingCredentialsError = exports.MongoKerberosError = exports.MongoInvalidArgumentError = exports.MongoGridFSStreamError = exports.MongoGridFSChunkError = exports.MongoGCPError = exports.MongoExpiredSessionError = exports.MongoError = exports.MongoDriverError = exports.MongoDecompressionError = exports.MongoCursorInUseError = exports.MongoCursorExhaustedError = exports.MongoCompatibilityError = exports.MongoClientClosedError = exports.MongoClientBulkWriteExecutionError = exports.MongoClientBulkWriteError = exports.MongoClientBulkWriteCursorError = exports.MongoChangeStreamError = exports.MongoBatchReExecutionError = exports.MongoAzureError = exports.MongoAWSError = exports.MongoAPIError = exports.ExplainableCursor = exports.ChangeStreamCursor = exports.ClientEncryption = exports.MongoBulkWriteError = exports.UUID = exports.Timestamp = exports.ObjectId = exports.MinKey = exports.MaxKey = exports.Long = exports.Int32 = exports.Double = exports.Decimal128 = exports.DBRef = exports.Code = exports.BSONType = exports.BSONSymbol = exports.BSONRegExp = exports.Binary = exports.BSON = void 0;
  exports.CommandStartedEvent = exports.CommandFailedEvent = exports.WriteConcern = exports.ReadPreference = exports.ReadConcern = exports.TopologyType = exports.ServerType = exports.ReadPreferenceMode = exports.ReadConcernLevel = exports.ProfilingLevel = exports.ReturnDocument = exports.SeverityLevel = exports.MongoLoggableComponent = exports.ServerApiVersion = exports.ExplainVerbosity = exports.MongoErrorLabel = exports.CursorTimeoutMode = exports.CURSOR_FLAGS = exports.Compressor = exports.AuthMechanism = exports.GSSAPICanonicalizationValue = exports.AutoEncryptionLoggerLevel = exports.BatchType = exports.UnorderedBulkOperation = exports.OrderedBulkOperation = exports.MongoClient = exports.ListIndexesCursor = exports.ListCollectionsCursor = exports.GridFSBucketWriteStream = exports.GridFSBucketReadStream = exports.GridFSBucket = exports.FindCursor = exports.Db = exports.Collection = exports.ClientSession = exports.ChangeStream = exports.CancellationToken = exports.AggregationCursor = exports.Admin = exports.AbstractCursor = exports.MongoWriteConcernError = exports.MongoUnexpectedServerResponseError = exports.MongoTransactionError = exports.MongoTopologyClosedError = exports.MongoTailableCursorError = exports.MongoSystemError = exports.MongoStalePrimaryError = exports.MongoServerSelectionError = exports.MongoServerError = exports.MongoServerClosedError = void 0;
  exports.MongoClientAuthProviders = exports.MongoCryptKMSRequestNetworkTimeoutError = exports.MongoCryptInvalidArgumentError = exports.MongoCryptError = exports.MongoCryptCreateEncryptedCollectionError = exports.MongoCryptCreateDataKeyError = exports.MongoCryptAzureKMSRequestError = exports.SrvPollingEvent = exports.WaitingForSuitableServerEvent = exports.ServerSelectionSucceededEvent = exports.ServerSelectionStartedEvent = exports.ServerSelectionFailedEvent = exports.ServerSelectionEvent = exports.TopologyOpeningEvent = exports.TopologyDescriptionChangedEvent = exports.TopologyClosedEvent = exports.ServerOpeningEvent = exports.ServerHeartbeatSucceededEvent = exports.ServerHeartbeatStartedEvent = exports.ServerHeartbeatFailedEvent = exports.ServerDescriptionChangedEvent = exports.ServerClosedEvent = exports.ConnectionReadyEvent = exports.ConnectionPoolReadyEvent = exports.ConnectionPoolMonitoringEvent = exports.ConnectionPoolCreatedEvent = exports.ConnectionPoolClosedEvent = exports.ConnectionPoolClearedEvent = exports.ConnectionCreatedEvent = exports.ConnectionClosedEvent = exports.ConnectionCheckOutStartedEvent = exports.ConnectionCheckOutFailedEvent = exports.ConnectionCheckedOutEvent = exports.ConnectionCheckedInEvent = exports.CommandSucceededEvent = void 0;
  const admin_1 = __webpack_require__(2777);
  Object.defineProperty(exports, "Admin", {
   enumerable: true,
   get: function() {
    return admin_1.Admin;
   }
  });
  const ordered_1 = __webpack_require__(4898);
  Object.defineProperty(exports, "OrderedBulkOperation", {
   enumerable: true,
   get: function() {
    return ordered_1.OrderedBulkOperation;
   }
  });
  const unordered_1 = __webpack_require__(2947);
  Object.defineProperty(exports, "UnorderedBulkOperation", {
   enumerable: true,
   get: function() {
    return unordered_1.UnorderedBulkOperation;
   }
  });
  const change_stream_1 = __webpack_require__(1547);
  Object.defineProperty(exports, "ChangeStream", {
   enumerable: true,
   get: function() {
    return change_stream_1.ChangeStream;
   }
  });
  const collection_1 = __webpack_require__(180);
  Object.defineProperty(exports, "Collection", {
   enumerable: true,
   get: function() {
    return collection_1.Collection;
   }
  });
  const abstract_cursor_1 = __webpack_require__(4728);
  Object.defineProperty(exports, "AbstractCursor", {
   enumerable: true,
   get: function() {
    return abstract_cursor_1.AbstractCursor;
   }
  });
  const aggregation_cursor_1 = __webpack_require__(8240);
  Object.defineProperty(exports, "AggregationCursor", {
   enumerable: true,
   get: function() {
    return aggregation_cursor_1.AggregationCursor;
   }
  });
  const find_cursor_1 = __webpack_require__(7903);
  Object.defineProperty(exports, "FindCursor", {
   enumerable: true,
   get: function() {
    return find_cursor_1.FindCursor;
   }
  });
  const list_collections_cursor_1 = __webpack_require__(5688);
  Object.defineProperty(exports, "ListCollectionsCursor", {
   enumerable: true,
   get: function() {
    return list_collections_cursor_1.ListCollectionsCursor;
   }
  });
  const list_indexes_cursor_1 = __webpack_require__(5487);
  Object.defineProperty(exports, "ListIndexesCursor", {
   enumerable: true,
   get: function() {
    return list_indexes_cursor_1.ListIndexesCursor;
   }
  });
  const db_1 = __webpack_require__(5146);
  Object.defineProperty(exports, "Db", {
   enumerable: true,
   get: function() {
    return db_1.Db;
   }
  });
  const gridfs_1 = __webpack_require__(8220);
  Object.defineProperty(exports, "GridFSBucket", {
   enumerable: true,
   get: function() {
    return gridfs_1.GridFSBucket;
   }
  });
  const download_1 = __webpack_require__(5262);
  Object.defineProperty(exports, "GridFSBucketReadStream", {
   enumerable: true,
   get: function() {
    return download_1.GridFSBucketReadStream;
   }
  });
  const upload_1 = __webpack_require__(1855);
  Object.defineProperty(exports, "GridFSBucketWriteStream", {
   enumerable: true,
   get: function() {
    return upload_1.GridFSBucketWriteStream;
   }
  });
  const mongo_client_1 = __webpack_require__(8894);
  Object.defineProperty(exports, "MongoClient", {
   enumerable: true,
   get: function() {
    return mongo_client_1.MongoClient;
   }
  });
  const mongo_types_1 = __webpack_require__(8524);
  Object.defineProperty(exports, "CancellationToken", {
   enumerable: true,
   get: function() {
    return mongo_types_1.CancellationToken;
   }
  });
  const sessions_1 = __webpack_require__(3985);
  Object.defineProperty(exports, "ClientSession", {
   enumerable: true,
   get: function() {
    return sessions_1.ClientSession;
   }
  });
  var bson_1 = __webpack_require__(9206);
  Object.defineProperty(exports, "BSON", {
   enumerable: true,
   get: function() {
    return bson_1.BSON;
   }
  });
  var bson_2 = __webpack_require__(9206);
  Object.defineProperty(exports, "Binary", {
   enumerable: true,
   get: function() {
    return bson_2.Binary;
   }
  });
  Object.defineProperty(exports, "BSONRegExp", {
   enumerable: true,
   get: function() {
    return bson_2.BSONRegExp;
   }
  });
  Object.defineProperty(exports, "BSONSymbol", {
   enumerable: true,
   get: function() {
    return bson_2.BSONSymbol;
   }
  });
  Object.defineProperty(exports, "BSONType", {
   enumerable: true,
   get: function() {
    return bson_2.BSONType;
   }
  });
  Object.defineProperty(exports, "Code", {
   enumerable: true,
   get: function() {
    return bson_2.Code;
   }
  });
  Object.defineProperty(exports, "DBRef", {
   enumerable: true,
   get: function() {
    return bson_2.DBRef;
   }
  });
  Object.defineProperty(exports, "Decimal128", {
   enumerable: true,
   get: function() {
    return bson_2.Decimal128;
   }
  });
  Object.defineProperty(exports, "Double", {
   enumerable: true,
   get: function() {
    return bson_2.Double;
   }
  });
  Object.defineProperty(exports, "Int32", {
   enumerable: true,
   get: function() {
    return bson_2.Int32;
   }
  });
  Object.defineProperty(exports, "Long", {
   enumerable: true,
   get: function() {
    return bson_2.Long;
   }
  });
  Object.defineProperty(exports, "MaxKey", {
   enumerable: true,
   get: function() {
    return bson_2.MaxKey;
   }
  });
  Object.defineProperty(exports, "MinKey", {
   enumerable: true,
   get: function() {
    return bson_2.MinKey;
   }
  });
  Object.defineProperty(exports, "ObjectId", {
   enumerable: true,
   get: function() {
    return bson_2.ObjectId;
   }
  });
  Object.defineProperty(exports, "Timestamp", {
   enumerable: true,
   get: function() {
    return bson_2.Timestamp;
   }
  });
  Object.defineProperty(exports, "UUID", {
   enumerable: true,
   get: function() {
    return bson_2.UUID;
   }
  });
  var common_1 = __webpack_require__(9882);
  Object.defineProperty(exports, "MongoBulkWriteError", {
   enumerable: true,
   get: function() {
    return common_1.MongoBulkWriteError;
   }
  });
  var client_encryption_1 = __webpack_require__(5087);
  Object.defineProperty(exports, "ClientEncryption", {
   enumerable: true,
   get: function() {
    return client_encryption_1.ClientEncryption;
   }
  });
  var change_stream_cursor_1 = __webpack_require__(1613);
  Object.defineProperty(exports, "ChangeStreamCursor", {
   enumerable: true,
   get: function() {
    return change_stream_cursor_1.ChangeStreamCursor;
   }
  });
  var explainable_cursor_1 = __webpack_require__(1875);
  Object.defineProperty(exports, "ExplainableCursor", {
   enumerable: true,
   get: function() {
    return explainable_cursor_1.ExplainableCursor;
   }
  });
  var error_1 = __webpack_require__(6084);
  Object.defineProperty(exports, "MongoAPIError", {
   enumerable: true,
   get: function() {
    return error_1.MongoAPIError;
   }
  });
  Object.defineProperty(exports, "MongoAWSError", {
   enumerable: true,
   get: function() {
    return error_1.MongoAWSError;
   }
  });
  Object.defineProperty(exports, "MongoAzureError", {
   enumerable: true,
   get: function() {
    return error_1.MongoAzureError;
   }
  });
  Object.defineProperty(exports, "MongoBatchReExecutionError", {
   enumerable: true,
   get: function() {
    return error_1.MongoBatchReExecutionError;
   }
  });
  Object.defineProperty(exports, "MongoChangeStreamError", {
   enumerable: true,
   get: function() {
    return error_1.MongoChangeStreamError;
   }
  });
  Object.defineProperty(exports, "MongoClientBulkWriteCursorError", {
   enumerable: true,
   get: function() {
    return error_1.MongoClientBulkWriteCursorError;
   }
  });
  Object.defineProperty(exports, "MongoClientBulkWriteError", {
   enumerable: true,
   get: function() {
    return error_1.MongoClientBulkWriteError;
   }
  });
  Object.defineProperty(exports, "MongoClientBulkWriteExecutionError", {
   enumerable: true,
   get: function() {
    return error_1.MongoClientBulkWriteExecutionError;
   }
  });
  Object.defineProperty(exports, "MongoClientClosedError", {
   enumerable: true,
   get: function() {
    return error_1.MongoClientClosedError;
   }
  });
  Object.defineProperty(exports, "MongoCompatibilityError", {
   enumerable: true,
   get: function() {
    return error_1.MongoCompatibilityError;
   }
  });
  Object.defineProperty(exports, "MongoCursorExhaustedError", {
   enumerable: true,
   get: function() {
    return error_1.MongoCursorExhaustedError;
   }
  });
  Object.defineProperty(exports, "MongoCursorInUseError", {
   enumerable: true,
   get: function() {
    return error_1.MongoCursorInUseError;
   }
  });
  Object.defineProperty(exports, "MongoDecompressionError", {
   enumerable: true,
   get: function() {
    return error_1.MongoDecompressionError;
   }
  });
  Object.defineProperty(exports, "MongoDriverError", {
   enumerable: true,
   get: function() {
    return error_1.MongoDriverError;
   }
  });
  Object.defineProperty(exports, "MongoError", {
   enumerable: true,
   get: function() {
    return error_1.MongoError;
   }
  });
  Object.defineProperty(exports, "MongoExpiredSessionError", {
   enumerable: true,
   get: function() {
    return error_1.MongoExpiredSessionError;
   }
  });
  Object.defineProperty(exports, "MongoGCPError", {
   enumerable: true,
   get: function() {
    return error_1.MongoGCPError;
   }
  });
  Object.defineProperty(exports, "MongoGridFSChunkError", {
   enumerable: true,
   get: function() {
    return error_1.MongoGridFSChunkError;
   }
  });
  Object.defineProperty(exports, "MongoGridFSStreamError", {
   enumerable: true,
   get: function() {
    return error_1.MongoGridFSStreamError;
   }
  });
  Object.defineProperty(exports, "MongoInvalidArgumentError", {
   enumerable: true,
   get: function() {
    return error_1.MongoInvalidArgumentError;
   }
  });
  Object.defineProperty(exports, "MongoKerberosError", {
   enumerable: true,
   get: function() {
    return error_1.MongoKerberosError;
   }
  });
  Object.defineProperty(exports, "MongoMissingCredentialsError", {
   enumerable: true,
   get: function() {
    return error_1.MongoMissingCredentialsError;
   }
  });
  Object.defineProperty(exports, "MongoMissingDependencyError", {
   enumerable: true,
   get: function() {
    return error_1.MongoMissingDependencyError;
   }
  });
  Object.defineProperty(exports, "MongoNetworkError", {
   enumerable: true,
   get: function() {
    return error_1.MongoNetworkError;
   }
  });
  Object.defineProperty(exports, "MongoNetworkTimeoutError", {
   enumerable: true,
   get: function() {
    return error_1.MongoNetworkTimeoutError;
   }
  });
  Object.defineProperty(exports, "MongoNotConnectedError", {
   enumerable: true,
   get: function() {
    return error_1.MongoNotConnectedError;
   }
  });
  Object.defineProperty(exports, "MongoOIDCError", {
   enumerable: true,
   get: function() {
    return error_1.MongoOIDCError;
   }
  });
  Object.defineProperty(exports, "MongoOperationTimeoutError", {
   enumerable: true,
   get: function() {
    return error_1.MongoOperationTimeoutError;
   }
  });
  Object.defineProperty(exports, "MongoParseError", {
   enumerable: true,
   get: function() {
    return error_1.MongoParseError;
   }
  });
  Object.defineProperty(exports, "MongoRuntimeError", {
   enumerable: true,
   get: function() {
    return error_1.MongoRuntimeError;
   }
  });
  Object.defineProperty(exports, "MongoServerClosedError", {
   enumerable: true,
   get: function() {
    return error_1.MongoServerClosedError;
   }
  });
  Object.defineProperty(exports, "MongoServerError", {
   enumerable: true,
   get: function() {
    return error_1.MongoServerError;
   }
  });
  Object.defineProperty(exports, "MongoServerSelectionError", {
   enumerable: true,
   get: function() {
    return error_1.MongoServerSelectionError;
   }
  });
  Object.defineProperty(exports, "MongoStalePrimaryError", {
   enumerable: true,
   get: function() {
    return error_1.MongoStalePrimaryError;
   }
  });
  Object.defineProperty(exports, "MongoSystemError", {
   enumerable: true,
   get: function() {
    return error_1.MongoSystemError;
   }
  });
  Object.defineProperty(exports, "MongoTailableCursorError", {
   enumerable: true,
   get: function() {
    return error_1.MongoTailableCursorError;
   }
  });
  Object.defineProperty(exports, "MongoTopologyClosedError", {
   enumerable: true,
   get: function() {
    return error_1.MongoTopologyClosedError;
   }
  });
  Object.defineProperty(exports, "MongoTransactionError", {
   enumerable: true,
   get: function() {
    return error_1.MongoTransactionError;
   }
  });
  Object.defineProperty(exports, "MongoUnexpectedServerResponseError", {
   enumerable: true,
   get: function() {
    return error_1.MongoUnexpectedServerResponseError;
   }
  });
  Object.defineProperty(exports, "MongoWriteConcernError", {
   enumerable: true,
   get: function() {
    return error_1.MongoWriteConcernError;
   }
  });
  var common_2 = __webpack_require__(9882);
  Object.defineProperty(exports, "BatchType", {
   enumerable: true,
   get: function() {
    return common_2.BatchType;
   }
  });
  var auto_encrypter_1 = __webpack_require__(3822);
  Object.defineProperty(exports, "AutoEncryptionLoggerLevel", {
   enumerable: true,
   get: function() {
    return auto_encrypter_1.AutoEncryptionLoggerLevel;
   }
  });
  var gssapi_1 = __webpack_require__(6932);
  Object.defineProperty(exports, "GSSAPICanonicalizationValue", {
   enumerable: true,
   get: function() {
    return gssapi_1.GSSAPICanonicalizationValue;
   }
  });
  var providers_1 = __webpack_require__(6699);
  Object.defineProperty(exports, "AuthMechanism", {
   enumerable: true,
   get: function() {
    return providers_1.AuthMechanism;
   }
  });
  var compression_1 = __webpack_require__(8329);
  Object.defineProperty(exports, "Compressor", {
   enumerable: true,
   get: function() {
    return compression_1.Compressor;
   }
  });
  var abstract_cursor_2 = __webpack_require__(4728);
  Object.defineProperty(exports, "CURSOR_FLAGS", {
   enumerable: true,
   get: function() {
    return abstract_cursor_2.CURSOR_FLAGS;
   }
  });
  Object.defineProperty(exports, "CursorTimeoutMode", {
   enumerable: true,
   get: function() {
    return abstract_cursor_2.CursorTimeoutMode;
   }
  });
  var error_2 = __webpack_require__(6084);
  Object.defineProperty(exports, "MongoErrorLabel", {
   enumerable: true,
   get: function() {
    return error_2.MongoErrorLabel;
   }
  });
  var explain_1 = __webpack_require__(6833);
  Object.defineProperty(exports, "ExplainVerbosity", {
   enumerable: true,
   get: function() {
    return explain_1.ExplainVerbosity;
   }
  });
  var mongo_client_2 = __webpack_require__(8894);
  Object.defineProperty(exports, "ServerApiVersion", {
   enumerable: true,
   get: function() {
    return mongo_client_2.ServerApiVersion;
   }
  });
  var mongo_logger_1 = __webpack_require__(797);
  Object.defineProperty(exports, "MongoLoggableComponent", {
   enumerable: true,
   get: function() {
    return mongo_logger_1.MongoLoggableComponent;
   }
  });
  Object.defineProperty(exports, "SeverityLevel", {
   enumerable: true,
   get: function() {
    return mongo_logger_1.SeverityLevel;
   }
  });
  var find_and_modify_1 = __webpack_require__(6229);
  Object.defineProperty(exports, "ReturnDocument", {
   enumerable: true,
   get: function() {
    return find_and_modify_1.ReturnDocument;
   }
  });
  var set_profiling_level_1 = __webpack_require__(2433);
  Object.defineProperty(exports, "ProfilingLevel", {
   enumerable: true,
   get: function() {
    return set_profiling_level_1.ProfilingLevel;
   }
  });
  var read_concern_1 = __webpack_require__(3891);
  Object.defineProperty(exports, "ReadConcernLevel", {
   enumerable: true,
   get: function() {
    return read_concern_1.ReadConcernLevel;
   }
  });
  var read_preference_1 = __webpack_require__(8378);
  Object.defineProperty(exports, "ReadPreferenceMode", {
   enumerable: true,
   get: function() {
    return read_preference_1.ReadPreferenceMode;
   }
  });
  var common_3 = __webpack_require__(1881);
  Object.defineProperty(exports, "ServerType", {
   enumerable: true,
   get: function() {
    return common_3.ServerType;
   }
  });
  Object.defineProperty(exports, "TopologyType", {
   enumerable: true,
   get: function() {
    return common_3.TopologyType;
   }
  });
  var read_concern_2 = __webpack_require__(3891);
  Object.defineProperty(exports, "ReadConcern", {
   enumerable: true,
   get: function() {
    return read_concern_2.ReadConcern;
   }
  });
  var read_preference_2 = __webpack_require__(8378);
  Object.defineProperty(exports, "ReadPreference", {
   enumerable: true,
   get: function() {
    return read_preference_2.ReadPreference;
   }
  });
  var write_concern_1 = __webpack_require__(5058);
  Object.defineProperty(exports, "WriteConcern", {
   enumerable: true,
   get: function() {
    return write_concern_1.WriteConcern;
   }
  });
  var command_monitoring_events_1 = __webpack_require__(358);
  Object.defineProperty(exports, "CommandFailedEvent", {
   enumerable: true,
   get: function() {
    return command_monitoring_events_1.CommandFailedEvent;
   }
  });
  Object.defineProperty(exports, "CommandStartedEvent", {
   enumerable: true,
   get: function() {
    return command_monitoring_events_1.CommandStartedEvent;
   }
  });
  Object.defineProperty(exports, "CommandSucceededEvent", {
   enumerable: true,
   get: function() {
    return command_monitoring_events_1.CommandSucceededEvent;
   }
  });
  var connection_pool_events_1 = __webpack_require__(249);
  Object.defineProperty(exports, "ConnectionCheckedInEvent", {
   enumerable: true,
   get: function() {
    return connection_pool_events_1.ConnectionCheckedInEvent;
   }
  });
  Object.defineProperty(exports, "ConnectionCheckedOutEvent", {
   enumerable: true,
   get: function() {
    return connection_pool_events_1.ConnectionCheckedOutEvent;
   }
  });
  Object.defineProperty(exports, "ConnectionCheckOutFailedEvent", {
   enumerable: true,
   get: function() {
    return connection_pool_events_1.ConnectionCheckOutFailedEvent;
   }
  });
  Object.defineProperty(exports, "ConnectionCheckOutStartedEvent", {
   enumerable: true,
   get: function() {
    return connection_pool_events_1.ConnectionCheckOutStartedEvent;
   }
  });
  Object.defineProperty(exports, "ConnectionClosedEvent", {
   enumerable: true,
   get: function() {
    return connection_pool_events_1.ConnectionClosedEvent;
   }
  });
  Object.defineProperty(exports, "ConnectionCreatedEvent", {
   enumerable: true,
   get: function() {
    return connection_pool_events_1.ConnectionCreatedEvent;
   }
  });
  Object.defineProperty(exports, "ConnectionPoolClearedEvent", {
   enumerable: true,
   get: function() {
    return connection_pool_events_1.ConnectionPoolClearedEvent;
   }
  });
  Object.defineProperty(exports, "ConnectionPoolClosedEvent", {
   enumerable: true,
   get: function() {
    return connection_pool_events_1.ConnectionPoolClosedEvent;
   }
  });
  Object.defineProperty(exports, "ConnectionPoolCreatedEvent", {
   enumerable: true,
   get: function() {
    return connection_pool_events_1.ConnectionPoolCreatedEvent;
   }
  });
  Object.defineProperty(exports, "ConnectionPoolMonitoringEvent", {
   enumerable: true,
   get: function() {
    return connection_pool_events_1.ConnectionPoolMonitoringEvent;
   }
  });
  Object.defineProperty(exports, "ConnectionPoolReadyEvent", {
   enumerable: true,
   get: function() {
    return connection_pool_events_1.ConnectionPoolReadyEvent;
   }
  });
  Object.defineProperty(exports, "ConnectionReadyEvent", {
   enumerable: true,
   get: function() {
    return connection_pool_events_1.ConnectionReadyEvent;
   }
  });
  var events_1 = __webpack_require__(4165);
  Object.defineProperty(exports, "ServerClosedEvent", {
   enumerable: true,
   get: function() {
    return events_1.ServerClosedEvent;
   }
  });
  Object.defineProperty(exports, "ServerDescriptionChangedEvent", {
   enumerable: true,
   get: function() {
    return events_1.ServerDescriptionChangedEvent;
   }
  });
  Object.defineProperty(exports, "ServerHeartbeatFailedEvent", {
   enumerable: true,
   get: function() {
    return events_1.ServerHeartbeatFailedEvent;
   }
  });
  Object.defineProperty(exports, "ServerHeartbeatStartedEvent", {
   enumerable: true,
   get: function() {
    return events_1.ServerHeartbeatStartedEvent;
   }
  });
  Object.defineProperty(exports, "ServerHeartbeatSucceededEvent", {
   enumerable: true,
   get: function() {
    return events_1.ServerHeartbeatSucceededEvent;
   }
  });
  Object.defineProperty(exports, "ServerOpeningEvent", {
   enumerable: true,
   get: function() {
    return events_1.ServerOpeningEvent;
   }
  });
  Object.defineProperty(exports, "TopologyClosedEvent", {
   enumerable: true,
   get: function() {
    return events_1.TopologyClosedEvent;
   }
  });
  Object.defineProperty(exports, "TopologyDescriptionChangedEvent", {
   enumerable: true,
   get: function() {
    return events_1.TopologyDescriptionChangedEvent;
   }
  });
  Object.defineProperty(exports, "TopologyOpeningEvent", {
   enumerable: true,
   get: function() {
    return events_1.TopologyOpeningEvent;
   }
  });
  var server_selection_events_1 = __webpack_require__(972);
  Object.defineProperty(exports, "ServerSelectionEvent", {
   enumerable: true,
   get: function() {
    return server_selection_events_1.ServerSelectionEvent;
   }
  });
  Object.defineProperty(exports, "ServerSelectionFailedEvent", {
   enumerable: true,
   get: function() {
    return server_selection_events_1.ServerSelectionFailedEvent;
   }
  });
  Object.defineProperty(exports, "ServerSelectionStartedEvent", {
   enumerable: true,
   get: function() {
    return server_selection_events_1.ServerSelectionStartedEvent;
   }
  });
  Object.defineProperty(exports, "ServerSelectionSucceededEvent", {
   enumerable: true,
   get: function() {
    return server_selection_events_1.ServerSelectionSucceededEvent;
   }
  });
  Object.defineProperty(exports, "WaitingForSuitableServerEvent", {
   enumerable: true,
   get: function() {
    return server_selection_events_1.WaitingForSuitableServerEvent;
   }
  });
  var srv_polling_1 = __webpack_require__(4171);
  Object.defineProperty(exports, "SrvPollingEvent", {
   enumerable: true,
   get: function() {
    return srv_polling_1.SrvPollingEvent;
   }
  });
  var errors_1 = __webpack_require__(8895);
  Object.defineProperty(exports, "MongoCryptAzureKMSRequestError", {
   enumerable: true,
   get: function() {
    return errors_1.MongoCryptAzureKMSRequestError;
   }
  });
  Object.defineProperty(exports, "MongoCryptCreateDataKeyError", {
   enumerable: true,
   get: function() {
    return errors_1.MongoCryptCreateDataKeyError;
   }
  });
  Object.defineProperty(exports, "MongoCryptCreateEncryptedCollectionError", {
   enumerable: true,
   get: function() {
    return errors_1.MongoCryptCreateEncryptedCollectionError;
   }
  });
  Object.defineProperty(exports, "MongoCryptError", {
   enumerable: true,
   get: function() {
    return errors_1.MongoCryptError;
   }
  });
  Object.defineProperty(exports, "MongoCryptInvalidArgumentError", {
   enumerable: true,
   get: function() {
    return errors_1.MongoCryptInvalidArgumentError;
   }
  });
  Object.defineProperty(exports, "MongoCryptKMSRequestNetworkTimeoutError", {
   enumerable: true,
   get: function() {
    return errors_1.MongoCryptKMSRequestNetworkTimeoutError;
   }
  });
  var mongo_client_auth_providers_1 = __webpack_require__(5834);
  Object.defineProperty(exports, "MongoClientAuthProviders", {
   enumerable: true,
   get: function() {
    return mongo_client_auth_providers_1.MongoClientAuthProviders;
   }
  });
 },
 8894: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.MongoClient = exports.ServerApiVersion = void 0;
  const fs_1 = __webpack_require__(9896);
  const _1 = __webpack_require__(4294);
  const bson_1 = __webpack_require__(9206);
  const change_stream_1 = __webpack_require__(1547);
  const mongo_credentials_1 = __webpack_require__(904);
  const providers_1 = __webpack_require__(6699);
  const client_metadata_1 = __webpack_require__(6401);
  const connection_string_1 = __webpack_require__(5818);
  const constants_1 = __webpack_require__(1975);
  const db_1 = __webpack_require__(5146);
  const error_1 = __webpack_require__(6084);
  const mongo_client_auth_providers_1 = __webpack_require__(5834);
  const mongo_logger_1 = __webpack_require__(797);
  const mongo_types_1 = __webpack_require__(8524);
  const executor_1 = __webpack_require__(3125);
  const end_sessions_1 = __webpack_require__(9554);
  const execute_operation_1 = __webpack_require__(656);
  const read_preference_1 = __webpack_require__(8378);
  const server_selection_1 = __webpack_require__(2226);
  const topology_1 = __webpack_require__(3769);
  const sessions_1 = __webpack_require__(3985);
  const utils_1 = __webpack_require__(3735);
  exports.ServerApiVersion = Object.freeze({
   v1: "1"
  });
  class MongoClient extends mongo_types_1.TypedEventEmitter {
   constructor(url, options) {
    super();
    this.driverInfoList = [];
    this.on("error", utils_1.noop);
    this.options = (0, connection_string_1.parseOptions)(url, this, options);
    this.appendMetadata(this.options.driverInfo);
    const shouldSetLogger = Object.values(this.options.mongoLoggerOptions.componentSeverities).some(value => value !== mongo_logger_1.SeverityLevel.OFF);
    this.mongoLogger = shouldSetLogger ? new mongo_logger_1.MongoLogger(this.options.mongoLoggerOptions) : undefined;
    const client = this;
    this.s = {
     url: url,
     bsonOptions: (0, bson_1.resolveBSONOptions)(this.options),
     namespace: (0, utils_1.ns)("admin"),
     hasBeenClosed: false,
     sessionPool: new sessions_1.ServerSessionPool(this),
     activeSessions: new Set,
     activeCursors: new Set,
     authProviders: new mongo_client_auth_providers_1.MongoClientAuthProviders,
     get options() {
      return client.options;
     },
     get readConcern() {
      return client.options.readConcern;
     },
     get writeConcern() {
      return client.options.writeConcern;
     },
     get readPreference() {
      return client.options.readPreference;
     },
     get isMongoClient() {
      return true;
     }
    };
    this.checkForNonGenuineHosts();
   }
   async [Symbol.asyncDispose]() {
    await this.close();
   }
   appendMetadata(driverInfo) {
    const isDuplicateDriverInfo = this.driverInfoList.some(info => (0, client_metadata_1.isDriverInfoEqual)(info, driverInfo));
    if (isDuplicateDriverInfo) return;
    this.driverInfoList.push(driverInfo);
    this.options.metadata = (0, client_metadata_1.makeClientMetadata)(this.driverInfoList, this.options).then(undefined, utils_1.squashError).then(result => result ?? {});
   }
   checkForNonGenuineHosts() {
    const documentDBHostnames = this.options.hosts.filter(hostAddress => (0, utils_1.isHostMatch)(utils_1.DOCUMENT_DB_CHECK, hostAddress.host));
    const srvHostIsDocumentDB = (0, utils_1.isHostMatch)(utils_1.DOCUMENT_DB_CHECK, this.options.srvHost);
    const cosmosDBHostnames = this.options.hosts.filter(hostAddress => (0, utils_1.isHostMatch)(utils_1.COSMOS_DB_CHECK, hostAddress.host));
    const srvHostIsCosmosDB = (0, utils_1.isHostMatch)(utils_1.COSMOS_DB_CHECK, this.options.srvHost);
    if (documentDBHostnames.length !== 0 || srvHostIsDocumentDB) {
     this.mongoLogger?.info("client", utils_1.DOCUMENT_DB_MSG);
    } else if (cosmosDBHostnames.length !== 0 || srvHostIsCosmosDB) {
     this.mongoLogger?.info("client", utils_1.COSMOS_DB_MSG);
    }
   }
   get serverApi() {
    return this.options.serverApi && Object.freeze({
     ...this.options.serverApi
    });
   }
   get monitorCommands() {
    return this.options.monitorCommands;
   }
   set monitorCommands(value) {
    this.options.monitorCommands = value;
   }
   get autoEncrypter() {
    return this.options.autoEncrypter;
   }
   get readConcern() {
    return this.s.readConcern;
   }
   get writeConcern() {
    return this.s.writeConcern;
   }
   get readPreference() {
    return this.s.readPreference;
   }
   get bsonOptions() {
    return this.s.bsonOptions;
   }
   get timeoutMS() {
    return undefined;
   }
   async bulkWrite(models, options) {
    if (this.autoEncrypter) {
     throw new error_1.MongoInvalidArgumentError("MongoClient bulkWrite does not currently support automatic encryption.");
    }
    return await new executor_1.ClientBulkWriteExecutor(this, models, (0, utils_1.resolveOptions)(this, options)).execute();
   }
   async connect() {
    if (this.connectionLock) {
     return await this.connectionLock;
    }
    try {
     this.connectionLock = this._connect();
     await this.connectionLock;
    } finally {
     this.connectionLock = undefined;
    }
    return this;
   }
   async _connect() {
    if (this.topology && this.topology.isConnected()) {
     return this;
    }
    const options = this.options;
    if (options.tls) {
     if (typeof options.tlsCAFile === "string") {
      options.ca ??= await fs_1.promises.readFile(options.tlsCAFile);
     }
     if (typeof options.tlsCRLFile === "string") {
      options.crl ??= await fs_1.promises.readFile(options.tlsCRLFile);
     }
     if (typeof options.tlsCertificateKeyFile === "string") {
      if (!options.key || !options.cert) {
       const contents = await fs_1.promises.readFile(options.tlsCertificateKeyFile);
       options.key ??= contents;
       options.cert ??= contents;
      }
     }
    }
    if (typeof options.srvHost === "string") {
     const hosts = await (0, connection_string_1.resolveSRVRecord)(options);
     for (const [index, host] of hosts.entries()) {
      options.hosts[index] = host;
     }
    }
    if (options.credentials?.mechanism === providers_1.AuthMechanism.MONGODB_OIDC) {
     const allowedHosts = options.credentials?.mechanismProperties?.ALLOWED_HOSTS || mongo_credentials_1.DEFAULT_ALLOWED_HOSTS;
     const isServiceAuth = !!options.credentials?.mechanismProperties?.ENVIRONMENT;
     if (!isServiceAuth) {
      for (const host of options.hosts) {
       if (!(0, utils_1.hostMatchesWildcards)(host.toHostPort().host, allowedHosts)) {
        throw new error_1.MongoInvalidArgumentError(`Host '${host}' is not valid for OIDC authentication with ALLOWED_HOSTS of '${allowedHosts.join(",")}'`);
       }
      }
     }
    }
    this.topology = new topology_1.Topology(this, options.hosts, options);
    this.topology.once(topology_1.Topology.OPEN, () => this.emit("open", this));
    for (const event of constants_1.MONGO_CLIENT_EVENTS) {
     this.topology.on(event, (...args) => this.emit(event, ...args));
    }
    const topologyConnect = async () => {
     try {
      await (this.topology?.connect(options));
     } catch (error) {
      this.topology?.close();
      throw error;
     }
    };
    if (this.autoEncrypter) {
     await (this.autoEncrypter?.init());
     await topologyConnect();
     await options.encrypter.connectInternalClient();
    } else {
     await topologyConnect();
    }
    return this;
   }
   async close(_force = false) {
    if (this.closeLock) {
     return await this.closeLock;
    }
    try {
     this.closeLock = this._close();
     await this.closeLock;
    } finally {
     this.closeLock = undefined;
    }
   }
   async _close() {
    Object.defineProperty(this.s, "hasBeenClosed", {
     value: true,
     enumerable: true,
     configurable: false,
     writable: false
    });
    this.topology?.closeCheckedOutConnections();
    const activeCursorCloses = Array.from(this.s.activeCursors, cursor => cursor.close());
    this.s.activeCursors.clear();
    await Promise.all(activeCursorCloses);
    const activeSessionEnds = Array.from(this.s.activeSessions, session => session.endSession());
    this.s.activeSessions.clear();
    await Promise.all(activeSessionEnds);
    if (this.topology == null) {
     return;
    }
    const supportsSessions = this.topology.description.type === _1.TopologyType.LoadBalanced || this.topology.description.logicalSessionTimeoutMinutes != null;
    if (supportsSessions) {
     await endSessions(this, this.topology);
    }
    const topology = this.topology;
    this.topology = undefined;
    topology.close();
    const {encrypter: encrypter} = this.options;
    if (encrypter) {
     await encrypter.close(this);
    }
    async function endSessions(client, {description: topologyDescription}) {
     const selector = (0, server_selection_1.readPreferenceServerSelector)(read_preference_1.ReadPreference.primaryPreferred);
     const serverDescriptions = Array.from(topologyDescription.servers.values());
     const servers = selector(topologyDescription, serverDescriptions, new server_selection_1.DeprioritizedServers);
     if (servers.length !== 0) {
      const endSessions = Array.from(client.s.sessionPool.sessions, ({id: id}) => id);
      if (endSessions.length !== 0) {
       try {
        await (0, execute_operation_1.executeOperation)(client, new end_sessions_1.EndSessionsOperation(endSessions));
       } catch (error) {
        (0, utils_1.squashError)(error);
       }
      }
     }
    }
   }
   db(dbName, options) {
    options = options ?? {};
    if (!dbName) {
     dbName = this.s.options.dbName;
    }
    const finalOptions = Object.assign({}, this.options, options);
    const db = new db_1.Db(this, dbName, finalOptions);
    return db;
   }
   static async connect(url, options) {
    const client = new this(url, options);
    return await client.connect();
   }
   startSession(options) {
    const session = new sessions_1.ClientSession(this, this.s.sessionPool, {
     explicit: true,
     ...options
    }, this.options);
    this.s.activeSessions.add(session);
    session.once("ended", () => {
     this.s.activeSessions.delete(session);
    });
    return session;
   }
   async withSession(optionsOrExecutor, executor) {
    const options = {
     owner: Symbol(),
     ...typeof optionsOrExecutor === "object" ? optionsOrExecutor : {}
    };
    const withSessionCallback = typeof optionsOrExecutor === "function" ? optionsOrExecutor : executor;
    if (withSessionCallback == null) {
     throw new error_1.MongoInvalidArgumentError("Missing required callback parameter");
    }
    const session = this.startSession(options);
    try {
     return await withSessionCallback(session);
    } finally {
     try {
      await session.endSession();
     } catch (error) {
      (0, utils_1.squashError)(error);
     }
    }
   }
   watch(pipeline = [], options = {}) {
    if (!Array.isArray(pipeline)) {
     options = pipeline;
     pipeline = [];
    }
    return new change_stream_1.ChangeStream(this, pipeline, (0, utils_1.resolveOptions)(this, options));
   }
  }
  exports.MongoClient = MongoClient;
 },
 5834: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.MongoClientAuthProviders = void 0;
  const gssapi_1 = __webpack_require__(6932);
  const mongodb_aws_1 = __webpack_require__(1997);
  const mongodb_oidc_1 = __webpack_require__(5675);
  const automated_callback_workflow_1 = __webpack_require__(7772);
  const human_callback_workflow_1 = __webpack_require__(475);
  const token_cache_1 = __webpack_require__(8436);
  const plain_1 = __webpack_require__(1825);
  const providers_1 = __webpack_require__(6699);
  const scram_1 = __webpack_require__(9503);
  const x509_1 = __webpack_require__(2822);
  const error_1 = __webpack_require__(6084);
  const AUTH_PROVIDERS = new Map([ [ providers_1.AuthMechanism.MONGODB_AWS, ({AWS_CREDENTIAL_PROVIDER: AWS_CREDENTIAL_PROVIDER}) => new mongodb_aws_1.MongoDBAWS(AWS_CREDENTIAL_PROVIDER) ], [ providers_1.AuthMechanism.MONGODB_GSSAPI, () => new gssapi_1.GSSAPI ], [ providers_1.AuthMechanism.MONGODB_OIDC, properties => new mongodb_oidc_1.MongoDBOIDC(getWorkflow(properties)) ], [ providers_1.AuthMechanism.MONGODB_PLAIN, () => new plain_1.Plain ], [ providers_1.AuthMechanism.MONGODB_SCRAM_SHA1, () => new scram_1.ScramSHA1 ], [ providers_1.AuthMechanism.MONGODB_SCRAM_SHA256, () => new scram_1.ScramSHA256 ], [ providers_1.AuthMechanism.MONGODB_X509, () => new x509_1.X509 ] ]);
  class MongoClientAuthProviders {
   constructor() {
    this.existingProviders = new Map;
   }
   getOrCreateProvider(name, authMechanismProperties) {
    const authProvider = this.existingProviders.get(name);
    if (authProvider) {
     return authProvider;
    }
    const providerFunction = AUTH_PROVIDERS.get(name);
    if (!providerFunction) {
     throw new error_1.MongoInvalidArgumentError(`authMechanism ${name} not supported`);
    }
    const provider = providerFunction(authMechanismProperties);
    this.existingProviders.set(name, provider);
    return provider;
   }
  }
  exports.MongoClientAuthProviders = MongoClientAuthProviders;
  function getWorkflow(authMechanismProperties) {
   if (authMechanismProperties.OIDC_HUMAN_CALLBACK) {
    return new human_callback_workflow_1.HumanCallbackWorkflow(new token_cache_1.TokenCache, authMechanismProperties.OIDC_HUMAN_CALLBACK);
   } else if (authMechanismProperties.OIDC_CALLBACK) {
    return new automated_callback_workflow_1.AutomatedCallbackWorkflow(new token_cache_1.TokenCache, authMechanismProperties.OIDC_CALLBACK);
   } else {
    const environment = authMechanismProperties.ENVIRONMENT;
    const workflow = mongodb_oidc_1.OIDC_WORKFLOWS.get(environment)?.();
    if (!workflow) {
     throw new error_1.MongoInvalidArgumentError(`Could not load workflow for environment ${authMechanismProperties.ENVIRONMENT}`);
    }
    return workflow;
   }
  }
 },
 797: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.MongoLogger = exports.MongoLoggableComponent = exports.SEVERITY_LEVEL_MAP = exports.DEFAULT_MAX_DOCUMENT_LENGTH = exports.SeverityLevel = void 0;
  exports.parseSeverityFromString = parseSeverityFromString;
  exports.createStdioLogger = createStdioLogger;
  exports.stringifyWithMaxLen = stringifyWithMaxLen;
  exports.defaultLogTransform = defaultLogTransform;
  const process = __webpack_require__(932);
  const util_1 = __webpack_require__(9023);
  const bson_1 = __webpack_require__(9206);
  const constants_1 = __webpack_require__(1975);
  const utils_1 = __webpack_require__(3735);
  exports.SeverityLevel = Object.freeze({
   EMERGENCY: "emergency",
   ALERT: "alert",
   CRITICAL: "critical",
   ERROR: "error",
   WARNING: "warn",
   NOTICE: "notice",
   INFORMATIONAL: "info",
   DEBUG: "debug",
   TRACE: "trace",
   OFF: "off"
  });
  exports.DEFAULT_MAX_DOCUMENT_LENGTH = 1e3;
  class SeverityLevelMap extends Map {
   constructor(entries) {
    const newEntries = [];
    for (const [level, value] of entries) {
     newEntries.push([ value, level ]);
    }
    newEntries.push(...entries);
    super(newEntries);
   }
   getNumericSeverityLevel(severity) {
    return this.get(severity);
   }
   getSeverityLevelName(level) {
    return this.get(level);
   }
  }
  exports.SEVERITY_LEVEL_MAP = new SeverityLevelMap([ [ exports.SeverityLevel.OFF, -Infinity ], [ exports.SeverityLevel.EMERGENCY, 0 ], [ exports.SeverityLevel.ALERT, 1 ], [ exports.SeverityLevel.CRITICAL, 2 ], [ exports.SeverityLevel.ERROR, 3 ], [ exports.SeverityLevel.WARNING, 4 ], [ exports.SeverityLevel.NOTICE, 5 ], [ exports.SeverityLevel.INFORMATIONAL, 6 ], [ exports.SeverityLevel.DEBUG, 7 ], [ exports.SeverityLevel.TRACE, 8 ] ]);
  exports.MongoLoggableComponent = Object.freeze({
   COMMAND: "command",
   TOPOLOGY: "topology",
   SERVER_SELECTION: "serverSelection",
   CONNECTION: "connection",
   CLIENT: "client"
  });
  function parseSeverityFromString(s) {
   const validSeverities = Object.values(exports.SeverityLevel);
   const lowerSeverity = s?.toLowerCase();
   if (lowerSeverity != null && validSeverities.includes(lowerSeverity)) {
    return lowerSeverity;
   }
   return null;
  }
  function createStdioLogger(stream) {
   return {
    write: log => new Promise((resolve, reject) => {
     const logLine = (0, util_1.inspect)(log, {
      compact: true,
      breakLength: Infinity
     });
     stream.write(`${logLine}\n`, "utf-8", error => {
      if (error) return reject(error);
      resolve(true);
     });
    })
   };
  }
  function resolveLogPath({MONGODB_LOG_PATH: MONGODB_LOG_PATH}, {mongodbLogPath: mongodbLogPath}) {
   if (typeof mongodbLogPath === "string" && /^stderr$/i.test(mongodbLogPath)) {
    return {
     mongodbLogPath: createStdioLogger(process.stderr),
     mongodbLogPathIsStdErr: true
    };
   }
   if (typeof mongodbLogPath === "string" && /^stdout$/i.test(mongodbLogPath)) {
    return {
     mongodbLogPath: createStdioLogger(process.stdout),
     mongodbLogPathIsStdErr: false
    };
   }
   if (typeof mongodbLogPath === "object" && typeof mongodbLogPath?.write === "function") {
    return {
     mongodbLogPath: mongodbLogPath,
     mongodbLogPathIsStdErr: false
    };
   }
   if (MONGODB_LOG_PATH && /^stderr$/i.test(MONGODB_LOG_PATH)) {
    return {
     mongodbLogPath: createStdioLogger(process.stderr),
     mongodbLogPathIsStdErr: true
    };
   }
   if (MONGODB_LOG_PATH && /^stdout$/i.test(MONGODB_LOG_PATH)) {
    return {
     mongodbLogPath: createStdioLogger(process.stdout),
     mongodbLogPathIsStdErr: false
    };
   }
   return {
    mongodbLogPath: createStdioLogger(process.stderr),
    mongodbLogPathIsStdErr: true
   };
  }
  function resolveSeverityConfiguration(clientOption, environmentOption, defaultSeverity) {
   return parseSeverityFromString(clientOption) ?? parseSeverityFromString(environmentOption) ?? defaultSeverity;
  }
  function compareSeverity(s0, s1) {
   const s0Num = exports.SEVERITY_LEVEL_MAP.getNumericSeverityLevel(s0);
   const s1Num = exports.SEVERITY_LEVEL_MAP.getNumericSeverityLevel(s1);
   return s0Num < s1Num ? -1 : s0Num > s1Num ? 1 : 0;
  }
  function stringifyWithMaxLen(value, maxDocumentLength, options = {}) {
   let strToTruncate = "";
   let currentLength = 0;
   const maxDocumentLengthEnsurer = function maxDocumentLengthEnsurer(key, value) {
    if (currentLength >= maxDocumentLength) {
     return undefined;
    }
    if (key === "") {
     currentLength += 1;
     return value;
    }
    currentLength += key.length + 4;
    if (value == null) return value;
    switch (typeof value) {
    case "string":
     currentLength += value.length + 2;
     break;

    case "number":
    case "bigint":
     currentLength += String(value).length;
     break;

    case "boolean":
     currentLength += value ? 4 : 5;
     break;

    case "object":
     if ((0, utils_1.isUint8Array)(value)) {
      currentLength += 22 + value.byteLength + value.byteLength * .33 + 18 | 0;
     } else if ("_bsontype" in value) {
      const v = value;
      switch (v._bsontype) {
      case "Int32":
       currentLength += String(v.value).length;
       break;

      case "Double":
       currentLength += (v.value | 0) === v.value ? String(v.value).length + 2 : String(v.value).length;
       break;

      case "Long":
       currentLength += v.toString().length;
       break;

      case "ObjectId":
       currentLength += 35;
       break;

      case "MaxKey":
      case "MinKey":
       currentLength += 13;
       break;

      case "Binary":
       currentLength += 22 + value.position + value.position * .33 + 18 | 0;
       break;

      case "Timestamp":
       currentLength += 19 + String(v.t).length + 5 + String(v.i).length + 2;
       break;

      case "Code":
       if (v.scope == null) {
        currentLength += v.code.length + 10 + 2;
       } else {
        currentLength += v.code.length + 10 + 11;
       }
       break;

      case "BSONRegExp":
       currentLength += 34 + v.pattern.length + 13 + v.options.length + 3;
       break;
      }
     }
    }
    return value;
   };
   if (typeof value === "string") {
    strToTruncate = value;
   } else if (typeof value === "function") {
    strToTruncate = value.name;
   } else {
    try {
     if (maxDocumentLength !== 0) {
      strToTruncate = bson_1.EJSON.stringify(value, maxDocumentLengthEnsurer, 0, options);
     } else {
      strToTruncate = bson_1.EJSON.stringify(value, options);
     }
    } catch (e) {
     strToTruncate = `Extended JSON serialization failed with: ${e.message}`;
    }
   }
   if (maxDocumentLength !== 0 && strToTruncate.length > maxDocumentLength && strToTruncate.charCodeAt(maxDocumentLength - 1) !== strToTruncate.codePointAt(maxDocumentLength - 1)) {
    maxDocumentLength--;
    if (maxDocumentLength === 0) {
     return "";
    }
   }
   return maxDocumentLength !== 0 && strToTruncate.length > maxDocumentLength ? `${strToTruncate.slice(0, maxDocumentLength)}...` : strToTruncate;
  }
  function isLogConvertible(obj) {
   const objAsLogConvertible = obj;
   return objAsLogConvertible.toLog !== undefined && typeof objAsLogConvertible.toLog === "function";
  }
  function attachServerSelectionFields(log, serverSelectionEvent, maxDocumentLength = exports.DEFAULT_MAX_DOCUMENT_LENGTH) {
   const {selector: selector, operation: operation, topologyDescription: topologyDescription, message: message} = serverSelectionEvent;
   log.selector = stringifyWithMaxLen(selector, maxDocumentLength);
   log.operation = operation;
   log.topologyDescription = stringifyWithMaxLen(topologyDescription, maxDocumentLength);
   log.message = message;
   return log;
  }
  function attachCommandFields(log, commandEvent) {
   log.commandName = commandEvent.commandName;
   log.requestId = commandEvent.requestId;
   log.driverConnectionId = commandEvent.connectionId;
   const {host: host, port: port} = utils_1.HostAddress.fromString(commandEvent.address).toHostPort();
   log.serverHost = host;
   log.serverPort = port;
   if (commandEvent?.serviceId) {
    log.serviceId = commandEvent.serviceId.toHexString();
   }
   log.databaseName = commandEvent.databaseName;
   log.serverConnectionId = commandEvent.serverConnectionId;
   return log;
  }
  function attachConnectionFields(log, event) {
   const {host: host, port: port} = utils_1.HostAddress.fromString(event.address).toHostPort();
   log.serverHost = host;
   log.serverPort = port;
   return log;
  }
  function attachSDAMFields(log, sdamEvent) {
   log.topologyId = sdamEvent.topologyId;
   return log;
  }
  function attachServerHeartbeatFields(log, serverHeartbeatEvent) {
   const {awaited: awaited, connectionId: connectionId} = serverHeartbeatEvent;
   log.awaited = awaited;
   log.driverConnectionId = serverHeartbeatEvent.connectionId;
   const {host: host, port: port} = utils_1.HostAddress.fromString(connectionId).toHostPort();
   log.serverHost = host;
   log.serverPort = port;
   return log;
  }
  function defaultLogTransform(logObject, maxDocumentLength = exports.DEFAULT_MAX_DOCUMENT_LENGTH) {
   let log = Object.create(null);
   switch (logObject.name) {
   case constants_1.SERVER_SELECTION_STARTED:
    log = attachServerSelectionFields(log, logObject, maxDocumentLength);
    return log;

   case constants_1.SERVER_SELECTION_FAILED:
    log = attachServerSelectionFields(log, logObject, maxDocumentLength);
    log.failure = logObject.failure?.message;
    return log;

   case constants_1.SERVER_SELECTION_SUCCEEDED:
    log = attachServerSelectionFields(log, logObject, maxDocumentLength);
    log.serverHost = logObject.serverHost;
    log.serverPort = logObject.serverPort;
    return log;

   case constants_1.WAITING_FOR_SUITABLE_SERVER:
    log = attachServerSelectionFields(log, logObject, maxDocumentLength);
    log.remainingTimeMS = logObject.remainingTimeMS;
    return log;

   case constants_1.COMMAND_STARTED:
    log = attachCommandFields(log, logObject);
    log.message = "Command started";
    log.command = stringifyWithMaxLen(logObject.command, maxDocumentLength, {
     relaxed: true
    });
    log.databaseName = logObject.databaseName;
    return log;

   case constants_1.COMMAND_SUCCEEDED:
    log = attachCommandFields(log, logObject);
    log.message = "Command succeeded";
    log.durationMS = logObject.duration;
    log.reply = stringifyWithMaxLen(logObject.reply, maxDocumentLength, {
     relaxed: true
    });
    return log;

   case constants_1.COMMAND_FAILED:
    log = attachCommandFields(log, logObject);
    log.message = "Command failed";
    log.durationMS = logObject.duration;
    log.failure = logObject.failure?.message ?? "(redacted)";
    return log;

   case constants_1.CONNECTION_POOL_CREATED:
    log = attachConnectionFields(log, logObject);
    log.message = "Connection pool created";
    if (logObject.options) {
     const {maxIdleTimeMS: maxIdleTimeMS, minPoolSize: minPoolSize, maxPoolSize: maxPoolSize, maxConnecting: maxConnecting, waitQueueTimeoutMS: waitQueueTimeoutMS} = logObject.options;
     log = {
      ...log,
      maxIdleTimeMS: maxIdleTimeMS,
      minPoolSize: minPoolSize,
      maxPoolSize: maxPoolSize,
      maxConnecting: maxConnecting,
      waitQueueTimeoutMS: waitQueueTimeoutMS
     };
    }
    return log;

   case constants_1.CONNECTION_POOL_READY:
    log = attachConnectionFields(log, logObject);
    log.message = "Connection pool ready";
    return log;

   case constants_1.CONNECTION_POOL_CLEARED:
    log = attachConnectionFields(log, logObject);
    log.message = "Connection pool cleared";
    if (logObject.serviceId?._bsontype === "ObjectId") {
     log.serviceId = logObject.serviceId?.toHexString();
    }
    return log;

   case constants_1.CONNECTION_POOL_CLOSED:
    log = attachConnectionFields(log, logObject);
    log.message = "Connection pool closed";
    return log;

   case constants_1.CONNECTION_CREATED:
    log = attachConnectionFields(log, logObject);
    log.message = "Connection created";
    log.driverConnectionId = logObject.connectionId;
    return log;

   case constants_1.CONNECTION_READY:
    log = attachConnectionFields(log, logObject);
    log.message = "Connection ready";
    log.driverConnectionId = logObject.connectionId;
    log.durationMS = logObject.durationMS;
    return log;

   case constants_1.CONNECTION_CLOSED:
    log = attachConnectionFields(log, logObject);
    log.message = "Connection closed";
    log.driverConnectionId = logObject.connectionId;
    switch (logObject.reason) {
    case "stale":
     log.reason = "Connection became stale because the pool was cleared";
     break;

    case "idle":
     log.reason = "Connection has been available but unused for longer than the configured max idle time";
     break;

    case "error":
     log.reason = "An error occurred while using the connection";
     if (logObject.error) {
      log.error = logObject.error;
     }
     break;

    case "poolClosed":
     log.reason = "Connection pool was closed";
     break;

    default:
     log.reason = `Unknown close reason: ${logObject.reason}`;
    }
    return log;

   case constants_1.CONNECTION_CHECK_OUT_STARTED:
    log = attachConnectionFields(log, logObject);
    log.message = "Connection checkout started";
    return log;

   case constants_1.CONNECTION_CHECK_OUT_FAILED:
    log = attachConnectionFields(log, logObject);
    log.message = "Connection checkout failed";
    switch (logObject.reason) {
    case "poolClosed":
     log.reason = "Connection pool was closed";
     break;

    case "timeout":
     log.reason = "Wait queue timeout elapsed without a connection becoming available";
     break;

    case "connectionError":
     log.reason = "An error occurred while trying to establish a new connection";
     if (logObject.error) {
      log.error = logObject.error;
     }
     break;

    default:
     log.reason = `Unknown close reason: ${logObject.reason}`;
    }
    log.durationMS = logObject.durationMS;
    return log;

   case constants_1.CONNECTION_CHECKED_OUT:
    log = attachConnectionFields(log, logObject);
    log.message = "Connection checked out";
    log.driverConnectionId = logObject.connectionId;
    log.durationMS = logObject.durationMS;
    return log;

   case constants_1.CONNECTION_CHECKED_IN:
    log = attachConnectionFields(log, logObject);
    log.message = "Connection checked in";
    log.driverConnectionId = logObject.connectionId;
    return log;

   case constants_1.SERVER_OPENING:
    log = attachSDAMFields(log, logObject);
    log = attachConnectionFields(log, logObject);
    log.message = "Starting server monitoring";
    return log;

   case constants_1.SERVER_CLOSED:
    log = attachSDAMFields(log, logObject);
    log = attachConnectionFields(log, logObject);
    log.message = "Stopped server monitoring";
    return log;

   case constants_1.SERVER_HEARTBEAT_STARTED:
    log = attachSDAMFields(log, logObject);
    log = attachServerHeartbeatFields(log, logObject);
    log.message = "Server heartbeat started";
    return log;

   case constants_1.SERVER_HEARTBEAT_SUCCEEDED:
    log = attachSDAMFields(log, logObject);
    log = attachServerHeartbeatFields(log, logObject);
    log.message = "Server heartbeat succeeded";
    log.durationMS = logObject.duration;
    log.serverConnectionId = logObject.serverConnectionId;
    log.reply = stringifyWithMaxLen(logObject.reply, maxDocumentLength, {
     relaxed: true
    });
    return log;

   case constants_1.SERVER_HEARTBEAT_FAILED:
    log = attachSDAMFields(log, logObject);
    log = attachServerHeartbeatFields(log, logObject);
    log.message = "Server heartbeat failed";
    log.durationMS = logObject.duration;
    log.failure = logObject.failure?.message;
    return log;

   case constants_1.TOPOLOGY_OPENING:
    log = attachSDAMFields(log, logObject);
    log.message = "Starting topology monitoring";
    return log;

   case constants_1.TOPOLOGY_CLOSED:
    log = attachSDAMFields(log, logObject);
    log.message = "Stopped topology monitoring";
    return log;

   case constants_1.TOPOLOGY_DESCRIPTION_CHANGED:
    log = attachSDAMFields(log, logObject);
    log.message = "Topology description changed";
    log.previousDescription = log.reply = stringifyWithMaxLen(logObject.previousDescription, maxDocumentLength);
    log.newDescription = log.reply = stringifyWithMaxLen(logObject.newDescription, maxDocumentLength);
    return log;

   default:
    for (const [key, value] of Object.entries(logObject)) {
     if (value != null) log[key] = value;
    }
   }
   return log;
  }
  class MongoLogger {
   constructor(options) {
    this.pendingLog = null;
    this.error = this.log.bind(this, "error");
    this.warn = this.log.bind(this, "warn");
    this.info = this.log.bind(this, "info");
    this.debug = this.log.bind(this, "debug");
    this.trace = this.log.bind(this, "trace");
    this.componentSeverities = options.componentSeverities;
    this.maxDocumentLength = options.maxDocumentLength;
    this.logDestination = options.logDestination;
    this.logDestinationIsStdErr = options.logDestinationIsStdErr;
    this.severities = this.createLoggingSeverities();
   }
   createLoggingSeverities() {
    const severities = Object();
    for (const component of Object.values(exports.MongoLoggableComponent)) {
     severities[component] = {};
     for (const severityLevel of Object.values(exports.SeverityLevel)) {
      severities[component][severityLevel] = compareSeverity(severityLevel, this.componentSeverities[component]) <= 0;
     }
    }
    return severities;
   }
   turnOffSeverities() {
    for (const component of Object.values(exports.MongoLoggableComponent)) {
     this.componentSeverities[component] = exports.SeverityLevel.OFF;
     for (const severityLevel of Object.values(exports.SeverityLevel)) {
      this.severities[component][severityLevel] = false;
     }
    }
   }
   logWriteFailureHandler(error) {
    if (this.logDestinationIsStdErr) {
     this.turnOffSeverities();
     this.clearPendingLog();
     return;
    }
    this.logDestination = createStdioLogger(process.stderr);
    this.logDestinationIsStdErr = true;
    this.clearPendingLog();
    this.error(exports.MongoLoggableComponent.CLIENT, {
     toLog: function() {
      return {
       message: "User input for mongodbLogPath is now invalid. Logging is halted.",
       error: error.message
      };
     }
    });
    this.turnOffSeverities();
    this.clearPendingLog();
   }
   clearPendingLog() {
    this.pendingLog = null;
   }
   willLog(component, severity) {
    if (severity === exports.SeverityLevel.OFF) return false;
    return this.severities[component][severity];
   }
   log(severity, component, message) {
    if (!this.willLog(component, severity)) return;
    let logMessage = {
     t: new Date,
     c: component,
     s: severity
    };
    if (typeof message === "string") {
     logMessage.message = message;
    } else if (typeof message === "object") {
     if (isLogConvertible(message)) {
      logMessage = {
       ...logMessage,
       ...message.toLog()
      };
     } else {
      logMessage = {
       ...logMessage,
       ...defaultLogTransform(message, this.maxDocumentLength)
      };
     }
    }
    if ((0, utils_1.isPromiseLike)(this.pendingLog)) {
     this.pendingLog = this.pendingLog.then(() => this.logDestination.write(logMessage)).then(this.clearPendingLog.bind(this), this.logWriteFailureHandler.bind(this));
     return;
    }
    try {
     const logResult = this.logDestination.write(logMessage);
     if ((0, utils_1.isPromiseLike)(logResult)) {
      this.pendingLog = logResult.then(this.clearPendingLog.bind(this), this.logWriteFailureHandler.bind(this));
     }
    } catch (error) {
     this.logWriteFailureHandler(error);
    }
   }
   static resolveOptions(envOptions, clientOptions) {
    const resolvedLogPath = resolveLogPath(envOptions, clientOptions);
    const combinedOptions = {
     ...envOptions,
     ...clientOptions,
     mongodbLogPath: resolvedLogPath.mongodbLogPath,
     mongodbLogPathIsStdErr: resolvedLogPath.mongodbLogPathIsStdErr
    };
    const defaultSeverity = resolveSeverityConfiguration(combinedOptions.mongodbLogComponentSeverities?.default, combinedOptions.MONGODB_LOG_ALL, exports.SeverityLevel.OFF);
    return {
     componentSeverities: {
      command: resolveSeverityConfiguration(combinedOptions.mongodbLogComponentSeverities?.command, combinedOptions.MONGODB_LOG_COMMAND, defaultSeverity),
      topology: resolveSeverityConfiguration(combinedOptions.mongodbLogComponentSeverities?.topology, combinedOptions.MONGODB_LOG_TOPOLOGY, defaultSeverity),
      serverSelection: resolveSeverityConfiguration(combinedOptions.mongodbLogComponentSeverities?.serverSelection, combinedOptions.MONGODB_LOG_SERVER_SELECTION, defaultSeverity),
      connection: resolveSeverityConfiguration(combinedOptions.mongodbLogComponentSeverities?.connection, combinedOptions.MONGODB_LOG_CONNECTION, defaultSeverity),
      client: resolveSeverityConfiguration(combinedOptions.mongodbLogComponentSeverities?.client, combinedOptions.MONGODB_LOG_CLIENT, defaultSeverity),
      default: defaultSeverity
     },
     maxDocumentLength: combinedOptions.mongodbLogMaxDocumentLength ?? (0, utils_1.parseUnsignedInteger)(combinedOptions.MONGODB_LOG_MAX_DOCUMENT_LENGTH) ?? 1e3,
     logDestination: combinedOptions.mongodbLogPath,
     logDestinationIsStdErr: combinedOptions.mongodbLogPathIsStdErr
    };
   }
  }
  exports.MongoLogger = MongoLogger;
 },
 8524: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.CancellationToken = exports.TypedEventEmitter = void 0;
  const events_1 = __webpack_require__(4434);
  const mongo_logger_1 = __webpack_require__(797);
  const utils_1 = __webpack_require__(3735);
  class TypedEventEmitter extends events_1.EventEmitter {
   emitAndLog(event, ...args) {
    this.emit(event, ...args);
    if (this.component) this.mongoLogger?.debug(this.component, args[0]);
   }
   emitAndLogHeartbeat(event, topologyId, serverConnectionId, ...args) {
    this.emit(event, ...args);
    if (this.component) {
     const loggableHeartbeatEvent = {
      topologyId: topologyId,
      serverConnectionId: serverConnectionId ?? null,
      ...args[0]
     };
     this.mongoLogger?.debug(this.component, loggableHeartbeatEvent);
    }
   }
   emitAndLogCommand(monitorCommands, event, databaseName, connectionEstablished, ...args) {
    if (monitorCommands) {
     this.emit(event, ...args);
    }
    if (connectionEstablished) {
     const loggableCommandEvent = {
      databaseName: databaseName,
      ...args[0]
     };
     this.mongoLogger?.debug(mongo_logger_1.MongoLoggableComponent.COMMAND, loggableCommandEvent);
    }
   }
  }
  exports.TypedEventEmitter = TypedEventEmitter;
  class CancellationToken extends TypedEventEmitter {
   constructor(...args) {
    super(...args);
    this.on("error", utils_1.noop);
   }
  }
  exports.CancellationToken = CancellationToken;
 },
 4862: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.AggregateOperation = exports.DB_AGGREGATE_COLLECTION = void 0;
  const responses_1 = __webpack_require__(231);
  const error_1 = __webpack_require__(6084);
  const write_concern_1 = __webpack_require__(5058);
  const command_1 = __webpack_require__(2748);
  const operation_1 = __webpack_require__(4552);
  exports.DB_AGGREGATE_COLLECTION = 1;
  class AggregateOperation extends command_1.CommandOperation {
   constructor(ns, pipeline, options) {
    super(undefined, {
     ...options,
     dbName: ns.db
    });
    this.SERVER_COMMAND_RESPONSE_TYPE = responses_1.CursorResponse;
    this.options = {
     ...options
    };
    this.target = ns.collection || exports.DB_AGGREGATE_COLLECTION;
    this.pipeline = pipeline;
    this.hasWriteStage = false;
    if (typeof options?.out === "string") {
     this.pipeline = this.pipeline.concat({
      $out: options.out
     });
     this.hasWriteStage = true;
    } else if (pipeline.length > 0) {
     const finalStage = pipeline[pipeline.length - 1];
     if (finalStage.$out || finalStage.$merge) {
      this.hasWriteStage = true;
     }
    }
    if (!this.hasWriteStage) {
     delete this.options.writeConcern;
    }
    if (options?.cursor != null && typeof options.cursor !== "object") {
     throw new error_1.MongoInvalidArgumentError("Cursor options must be an object");
    }
    this.SERVER_COMMAND_RESPONSE_TYPE = this.explain ? responses_1.ExplainedCursorResponse : responses_1.CursorResponse;
   }
   get commandName() {
    return "aggregate";
   }
   get canRetryRead() {
    return !this.hasWriteStage;
   }
   addToPipeline(stage) {
    this.pipeline.push(stage);
   }
   buildCommandDocument() {
    const options = this.options;
    const command = {
     aggregate: this.target,
     pipeline: this.pipeline
    };
    if (this.hasWriteStage && this.writeConcern) {
     write_concern_1.WriteConcern.apply(command, this.writeConcern);
    }
    if (options.bypassDocumentValidation === true) {
     command.bypassDocumentValidation = options.bypassDocumentValidation;
    }
    if (typeof options.allowDiskUse === "boolean") {
     command.allowDiskUse = options.allowDiskUse;
    }
    if (options.hint) {
     command.hint = options.hint;
    }
    if (options.let) {
     command.let = options.let;
    }
    if (options.comment !== undefined) {
     command.comment = options.comment;
    }
    command.cursor = options.cursor || {};
    if (options.batchSize && !this.hasWriteStage) {
     command.cursor.batchSize = options.batchSize;
    }
    return command;
   }
   handleOk(response) {
    return response;
   }
  }
  exports.AggregateOperation = AggregateOperation;
  (0, operation_1.defineAspects)(AggregateOperation, [ operation_1.Aspect.READ_OPERATION, operation_1.Aspect.RETRYABLE, operation_1.Aspect.EXPLAINABLE, operation_1.Aspect.CURSOR_CREATING, operation_1.Aspect.SUPPORTS_RAW_DATA ]);
 },
 9306: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.ClientBulkWriteOperation = void 0;
  const responses_1 = __webpack_require__(231);
  const utils_1 = __webpack_require__(3735);
  const command_1 = __webpack_require__(2748);
  const operation_1 = __webpack_require__(4552);
  class ClientBulkWriteOperation extends command_1.CommandOperation {
   get commandName() {
    return "bulkWrite";
   }
   constructor(commandBuilder, options) {
    super(undefined, options);
    this.SERVER_COMMAND_RESPONSE_TYPE = responses_1.ClientBulkWriteCursorResponse;
    this.commandBuilder = commandBuilder;
    this.options = options;
    this.ns = new utils_1.MongoDBNamespace("admin", "$cmd");
   }
   resetBatch() {
    return this.commandBuilder.resetBatch();
   }
   get canRetryWrite() {
    return this.commandBuilder.isBatchRetryable;
   }
   handleOk(response) {
    return response;
   }
   buildCommandDocument(connection, _session) {
    const command = this.commandBuilder.buildBatch(connection.description.maxMessageSizeBytes, connection.description.maxWriteBatchSize, connection.description.maxBsonObjectSize);
    if (!this.canRetryWrite) {
     this.options.willRetryWrite = false;
    }
    return command;
   }
  }
  exports.ClientBulkWriteOperation = ClientBulkWriteOperation;
  (0, operation_1.defineAspects)(ClientBulkWriteOperation, [ operation_1.Aspect.WRITE_OPERATION, operation_1.Aspect.SKIP_COLLATION, operation_1.Aspect.CURSOR_CREATING, operation_1.Aspect.RETRYABLE, operation_1.Aspect.COMMAND_BATCHING, operation_1.Aspect.SUPPORTS_RAW_DATA ]);
 },
 7075: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.buildReplaceOneOperation = exports.buildUpdateManyOperation = exports.buildUpdateOneOperation = exports.buildDeleteManyOperation = exports.buildDeleteOneOperation = exports.buildInsertOneOperation = exports.ClientBulkWriteCommandBuilder = void 0;
  exports.buildOperation = buildOperation;
  const bson_1 = __webpack_require__(9206);
  const commands_1 = __webpack_require__(1806);
  const error_1 = __webpack_require__(6084);
  const sort_1 = __webpack_require__(9748);
  const utils_1 = __webpack_require__(3735);
  const MESSAGE_OVERHEAD_BYTES = 1e3;
  class ClientBulkWriteCommandBuilder {
   constructor(models, options, pkFactory) {
    this.models = models;
    this.options = options;
    this.pkFactory = pkFactory ?? utils_1.DEFAULT_PK_FACTORY;
    this.currentModelIndex = 0;
    this.previousModelIndex = 0;
    this.lastOperations = [];
    this.isBatchRetryable = true;
   }
   get errorsOnly() {
    if ("verboseResults" in this.options) {
     return !this.options.verboseResults;
    }
    return true;
   }
   hasNextBatch() {
    return this.currentModelIndex < this.models.length;
   }
   resetBatch() {
    this.currentModelIndex = this.previousModelIndex;
    return true;
   }
   buildBatch(maxMessageSizeBytes, maxWriteBatchSize, maxBsonObjectSize) {
    this.isBatchRetryable = true;
    let commandLength = 0;
    let currentNamespaceIndex = 0;
    const command = this.baseCommand();
    const namespaces = new Map;
    this.previousModelIndex = this.currentModelIndex;
    while (this.currentModelIndex < this.models.length) {
     const model = this.models[this.currentModelIndex];
     const ns = model.namespace;
     const nsIndex = namespaces.get(ns);
     if (model.name === "deleteMany" || model.name === "updateMany") {
      this.isBatchRetryable = false;
     }
     if (nsIndex != null) {
      const operation = buildOperation(model, nsIndex, this.pkFactory, this.options);
      let operationBuffer;
      try {
       operationBuffer = bson_1.BSON.serialize(operation);
      } catch (cause) {
       throw new error_1.MongoInvalidArgumentError(`Could not serialize operation to BSON`, {
        cause: cause
       });
      }
      validateBufferSize("ops", operationBuffer, maxBsonObjectSize);
      if (commandLength + operationBuffer.length < maxMessageSizeBytes && command.ops.documents.length < maxWriteBatchSize) {
       commandLength = MESSAGE_OVERHEAD_BYTES + command.ops.push(operation, operationBuffer);
       this.currentModelIndex++;
      } else {
       break;
      }
     } else {
      namespaces.set(ns, currentNamespaceIndex);
      const nsInfo = {
       ns: ns
      };
      const operation = buildOperation(model, currentNamespaceIndex, this.pkFactory, this.options);
      let nsInfoBuffer;
      let operationBuffer;
      try {
       nsInfoBuffer = bson_1.BSON.serialize(nsInfo);
       operationBuffer = bson_1.BSON.serialize(operation);
      } catch (cause) {
       throw new error_1.MongoInvalidArgumentError(`Could not serialize ns info to BSON`, {
        cause: cause
       });
      }
      validateBufferSize("nsInfo", nsInfoBuffer, maxBsonObjectSize);
      validateBufferSize("ops", operationBuffer, maxBsonObjectSize);
      if (commandLength + nsInfoBuffer.length + operationBuffer.length < maxMessageSizeBytes && command.ops.documents.length < maxWriteBatchSize) {
       commandLength = MESSAGE_OVERHEAD_BYTES + command.nsInfo.push(nsInfo, nsInfoBuffer) + command.ops.push(operation, operationBuffer);
       currentNamespaceIndex++;
       this.currentModelIndex++;
      } else {
       break;
      }
     }
    }
    this.lastOperations = command.ops.documents;
    return command;
   }
   baseCommand() {
    const command = {
     bulkWrite: 1,
     errorsOnly: this.errorsOnly,
     ordered: this.options.ordered ?? true,
     ops: new commands_1.DocumentSequence("ops"),
     nsInfo: new commands_1.DocumentSequence("nsInfo")
    };
    if (this.options.bypassDocumentValidation != null) {
     command.bypassDocumentValidation = this.options.bypassDocumentValidation;
    }
    if (this.options.let) {
     command.let = this.options.let;
    }
    if (this.options.comment !== undefined) {
     command.comment = this.options.comment;
    }
    return command;
   }
  }
  exports.ClientBulkWriteCommandBuilder = ClientBulkWriteCommandBuilder;
  function validateBufferSize(name, buffer, maxBsonObjectSize) {
   if (buffer.length > maxBsonObjectSize) {
    throw new error_1.MongoInvalidArgumentError(`Client bulk write operation ${name} of length ${buffer.length} exceeds the max bson object size of ${maxBsonObjectSize}`);
   }
  }
  const buildInsertOneOperation = (model, index, pkFactory) => {
   const document = {
    insert: index,
    document: model.document
   };
   document.document._id = model.document._id ?? pkFactory.createPk();
   return document;
  };
  exports.buildInsertOneOperation = buildInsertOneOperation;
  const buildDeleteOneOperation = (model, index) => createDeleteOperation(model, index, false);
  exports.buildDeleteOneOperation = buildDeleteOneOperation;
  const buildDeleteManyOperation = (model, index) => createDeleteOperation(model, index, true);
  exports.buildDeleteManyOperation = buildDeleteManyOperation;
  function createDeleteOperation(model, index, multi) {
   const document = {
    delete: index,
    multi: multi,
    filter: model.filter
   };
   if (model.hint) {
    document.hint = model.hint;
   }
   if (model.collation) {
    document.collation = model.collation;
   }
   return document;
  }
  const buildUpdateOneOperation = (model, index, options) => createUpdateOperation(model, index, false, options);
  exports.buildUpdateOneOperation = buildUpdateOneOperation;
  const buildUpdateManyOperation = (model, index, options) => createUpdateOperation(model, index, true, options);
  exports.buildUpdateManyOperation = buildUpdateManyOperation;
  function validateUpdate(update, options) {
   if (!(0, utils_1.hasAtomicOperators)(update, options)) {
    throw new error_1.MongoAPIError("Client bulk write update models must only contain atomic modifiers (start with $) and must not be empty.");
   }
  }
  function createUpdateOperation(model, index, multi, options) {
   validateUpdate(model.update, options);
   const document = {
    update: index,
    multi: multi,
    filter: model.filter,
    updateMods: model.update
   };
   if (model.hint) {
    document.hint = model.hint;
   }
   if (model.upsert) {
    document.upsert = model.upsert;
   }
   if (model.arrayFilters) {
    document.arrayFilters = model.arrayFilters;
   }
   if (model.collation) {
    document.collation = model.collation;
   }
   if (!multi && "sort" in model && model.sort != null) {
    document.sort = (0, sort_1.formatSort)(model.sort);
   }
   return document;
  }
  const buildReplaceOneOperation = (model, index) => {
   if ((0, utils_1.hasAtomicOperators)(model.replacement)) {
    throw new error_1.MongoAPIError("Client bulk write replace models must not contain atomic modifiers (start with $) and must not be empty.");
   }
   const document = {
    update: index,
    multi: false,
    filter: model.filter,
    updateMods: model.replacement
   };
   if (model.hint) {
    document.hint = model.hint;
   }
   if (model.upsert) {
    document.upsert = model.upsert;
   }
   if (model.collation) {
    document.collation = model.collation;
   }
   if (model.sort != null) {
    document.sort = (0, sort_1.formatSort)(model.sort);
   }
   return document;
  };
  exports.buildReplaceOneOperation = buildReplaceOneOperation;
  function buildOperation(model, index, pkFactory, options) {
   switch (model.name) {
   case "insertOne":
    return (0, exports.buildInsertOneOperation)(model, index, pkFactory);

   case "deleteOne":
    return (0, exports.buildDeleteOneOperation)(model, index);

   case "deleteMany":
    return (0, exports.buildDeleteManyOperation)(model, index);

   case "updateOne":
    return (0, exports.buildUpdateOneOperation)(model, index, options);

   case "updateMany":
    return (0, exports.buildUpdateManyOperation)(model, index, options);

   case "replaceOne":
    return (0, exports.buildReplaceOneOperation)(model, index);
   }
  }
 },
 3125: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.ClientBulkWriteExecutor = void 0;
  const abstract_cursor_1 = __webpack_require__(4728);
  const client_bulk_write_cursor_1 = __webpack_require__(4958);
  const error_1 = __webpack_require__(6084);
  const timeout_1 = __webpack_require__(125);
  const utils_1 = __webpack_require__(3735);
  const write_concern_1 = __webpack_require__(5058);
  const execute_operation_1 = __webpack_require__(656);
  const client_bulk_write_1 = __webpack_require__(9306);
  const command_builder_1 = __webpack_require__(7075);
  const results_merger_1 = __webpack_require__(6109);
  class ClientBulkWriteExecutor {
   constructor(client, operations, options) {
    if (operations.length === 0) {
     throw new error_1.MongoClientBulkWriteExecutionError("No client bulk write models were provided.");
    }
    this.client = client;
    this.operations = operations;
    this.options = {
     ordered: true,
     bypassDocumentValidation: false,
     verboseResults: false,
     ...options
    };
    if (!this.options.writeConcern) {
     this.options.writeConcern = write_concern_1.WriteConcern.fromOptions(this.client.s.options);
    }
    if (this.options.writeConcern?.w === 0) {
     if (this.options.verboseResults) {
      throw new error_1.MongoInvalidArgumentError("Cannot request unacknowledged write concern and verbose results");
     }
     if (this.options.ordered) {
      throw new error_1.MongoInvalidArgumentError("Cannot request unacknowledged write concern and ordered writes");
     }
    }
   }
   async execute() {
    const pkFactory = this.client.s.options.pkFactory;
    const commandBuilder = new command_builder_1.ClientBulkWriteCommandBuilder(this.operations, this.options, pkFactory);
    const resolvedOptions = (0, utils_1.resolveTimeoutOptions)(this.client, this.options);
    const context = timeout_1.TimeoutContext.create(resolvedOptions);
    if (this.options.writeConcern?.w === 0) {
     while (commandBuilder.hasNextBatch()) {
      const operation = new client_bulk_write_1.ClientBulkWriteOperation(commandBuilder, this.options);
      await (0, execute_operation_1.executeOperation)(this.client, operation, context);
     }
     return results_merger_1.ClientBulkWriteResultsMerger.unacknowledged();
    } else {
     const resultsMerger = new results_merger_1.ClientBulkWriteResultsMerger(this.options);
     while (commandBuilder.hasNextBatch()) {
      const cursorContext = new abstract_cursor_1.CursorTimeoutContext(context, Symbol());
      const options = {
       ...this.options,
       timeoutContext: cursorContext,
       ...resolvedOptions.timeoutMS != null && {
        timeoutMode: abstract_cursor_1.CursorTimeoutMode.LIFETIME
       }
      };
      const cursor = new client_bulk_write_cursor_1.ClientBulkWriteCursor(this.client, commandBuilder, options);
      try {
       await resultsMerger.merge(cursor);
      } catch (error) {
       if (error instanceof error_1.MongoServerError && !(error instanceof error_1.MongoClientBulkWriteError)) {
        const bulkWriteError = new error_1.MongoClientBulkWriteError({
         message: "Mongo client bulk write encountered an error during execution"
        });
        bulkWriteError.cause = error;
        bulkWriteError.partialResult = resultsMerger.bulkWriteResult;
        throw bulkWriteError;
       } else {
        throw error;
       }
      }
     }
     if (resultsMerger.writeConcernErrors.length > 0 || resultsMerger.writeErrors.size > 0) {
      const error = new error_1.MongoClientBulkWriteError({
       message: "Mongo client bulk write encountered errors during execution."
      });
      error.writeConcernErrors = resultsMerger.writeConcernErrors;
      error.writeErrors = resultsMerger.writeErrors;
      error.partialResult = resultsMerger.bulkWriteResult;
      throw error;
     }
     return resultsMerger.bulkWriteResult;
    }
   }
  }
  exports.ClientBulkWriteExecutor = ClientBulkWriteExecutor;
 },
 6109: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.ClientBulkWriteResultsMerger = void 0;
  const __1 = __webpack_require__(4294);
  const error_1 = __webpack_require__(6084);
  const UNACKNOWLEDGED = {
   acknowledged: false,
   insertedCount: 0,
   upsertedCount: 0,
   matchedCount: 0,
   modifiedCount: 0,
   deletedCount: 0,
   insertResults: undefined,
   updateResults: undefined,
   deleteResults: undefined
  };
  class ClientBulkWriteResultsMerger {
   static unacknowledged() {
    return UNACKNOWLEDGED;
   }
   constructor(options) {
    this.options = options;
    this.currentBatchOffset = 0;
    this.writeConcernErrors = [];
    this.writeErrors = new Map;
    this.result = {
     acknowledged: true,
     insertedCount: 0,
     upsertedCount: 0,
     matchedCount: 0,
     modifiedCount: 0,
     deletedCount: 0,
     insertResults: undefined,
     updateResults: undefined,
     deleteResults: undefined
    };
    if (options.verboseResults) {
     this.result.insertResults = new Map;
     this.result.updateResults = new Map;
     this.result.deleteResults = new Map;
    }
   }
   get bulkWriteResult() {
    return {
     acknowledged: this.result.acknowledged,
     insertedCount: this.result.insertedCount,
     upsertedCount: this.result.upsertedCount,
     matchedCount: this.result.matchedCount,
     modifiedCount: this.result.modifiedCount,
     deletedCount: this.result.deletedCount,
     insertResults: this.result.insertResults,
     updateResults: this.result.updateResults,
     deleteResults: this.result.deleteResults
    };
   }
   async merge(cursor) {
    let writeConcernErrorResult;
    try {
     for await (const document of cursor) {
      if (document.ok === 1) {
       if (this.options.verboseResults) {
        this.processDocument(cursor, document);
       }
      } else {
       if (this.options.ordered) {
        const error = new error_1.MongoClientBulkWriteError({
         message: "Mongo client ordered bulk write encountered a write error."
        });
        error.writeErrors.set(document.idx + this.currentBatchOffset, {
         code: document.code,
         message: document.errmsg
        });
        error.partialResult = this.result;
        throw error;
       } else {
        this.writeErrors.set(document.idx + this.currentBatchOffset, {
         code: document.code,
         message: document.errmsg
        });
       }
      }
     }
    } catch (error) {
     if (error instanceof __1.MongoWriteConcernError) {
      const result = error.result;
      writeConcernErrorResult = {
       insertedCount: result.nInserted,
       upsertedCount: result.nUpserted,
       matchedCount: result.nMatched,
       modifiedCount: result.nModified,
       deletedCount: result.nDeleted,
       writeConcernError: result.writeConcernError
      };
      if (this.options.verboseResults && result.cursor.firstBatch) {
       for (const document of result.cursor.firstBatch) {
        if (document.ok === 1) {
         this.processDocument(cursor, document);
        }
       }
      }
     } else {
      throw error;
     }
    } finally {
     if (cursor.response) {
      const response = cursor.response;
      this.incrementCounts(response);
     }
     this.currentBatchOffset += cursor.operations.length;
    }
    if (writeConcernErrorResult) {
     const writeConcernError = writeConcernErrorResult.writeConcernError;
     this.incrementCounts(writeConcernErrorResult);
     this.writeConcernErrors.push({
      code: writeConcernError.code,
      message: writeConcernError.errmsg
     });
    }
    return this.result;
   }
   processDocument(cursor, document) {
    const operation = cursor.operations[document.idx];
    if ("insert" in operation) {
     this.result.insertResults?.set(document.idx + this.currentBatchOffset, {
      insertedId: operation.document._id
     });
    }
    if ("update" in operation) {
     const result = {
      matchedCount: document.n,
      modifiedCount: document.nModified ?? 0,
      didUpsert: document.upserted != null
     };
     if (document.upserted) {
      result.upsertedId = document.upserted._id;
     }
     this.result.updateResults?.set(document.idx + this.currentBatchOffset, result);
    }
    if ("delete" in operation) {
     this.result.deleteResults?.set(document.idx + this.currentBatchOffset, {
      deletedCount: document.n
     });
    }
   }
   incrementCounts(document) {
    this.result.insertedCount += document.insertedCount;
    this.result.upsertedCount += document.upsertedCount;
    this.result.matchedCount += document.matchedCount;
    this.result.modifiedCount += document.modifiedCount;
    this.result.deletedCount += document.deletedCount;
   }
  }
  exports.ClientBulkWriteResultsMerger = ClientBulkWriteResultsMerger;
 },
 2748: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.CommandOperation = void 0;
  const constants_1 = __webpack_require__(1426);
  const error_1 = __webpack_require__(6084);
  const explain_1 = __webpack_require__(6833);
  const read_concern_1 = __webpack_require__(3891);
  const utils_1 = __webpack_require__(3735);
  const write_concern_1 = __webpack_require__(5058);
  const operation_1 = __webpack_require__(4552);
  class CommandOperation extends operation_1.AbstractOperation {
   constructor(parent, options) {
    super(options);
    this.options = options ?? {};
    const dbNameOverride = options?.dbName || options?.authdb;
    if (dbNameOverride) {
     this.ns = new utils_1.MongoDBNamespace(dbNameOverride, "$cmd");
    } else {
     this.ns = parent ? parent.s.namespace.withCollection("$cmd") : new utils_1.MongoDBNamespace("admin", "$cmd");
    }
    this.readConcern = read_concern_1.ReadConcern.fromOptions(options);
    this.writeConcern = write_concern_1.WriteConcern.fromOptions(options);
    if (this.hasAspect(operation_1.Aspect.EXPLAINABLE)) {
     this.explain = explain_1.Explain.fromOptions(options);
    } else if (options?.explain != null) {
     throw new error_1.MongoInvalidArgumentError(`Option "explain" is not supported on this command`);
    }
   }
   get canRetryWrite() {
    if (this.hasAspect(operation_1.Aspect.EXPLAINABLE)) {
     return this.explain == null;
    }
    return super.canRetryWrite;
   }
   buildOptions(timeoutContext) {
    return {
     ...this.options,
     ...this.bsonOptions,
     timeoutContext: timeoutContext,
     readPreference: this.readPreference,
     session: this.session
    };
   }
   buildCommand(connection, session) {
    const command = this.buildCommandDocument(connection, session);
    const inTransaction = this.session && this.session.inTransaction();
    if (this.readConcern && (0, utils_1.commandSupportsReadConcern)(command) && !inTransaction) {
     Object.assign(command, {
      readConcern: this.readConcern
     });
    }
    if (this.writeConcern && this.hasAspect(operation_1.Aspect.WRITE_OPERATION) && !inTransaction) {
     write_concern_1.WriteConcern.apply(command, this.writeConcern);
    }
    if (this.options.collation && typeof this.options.collation === "object" && !this.hasAspect(operation_1.Aspect.SKIP_COLLATION)) {
     Object.assign(command, {
      collation: this.options.collation
     });
    }
    if (typeof this.options.maxTimeMS === "number") {
     command.maxTimeMS = this.options.maxTimeMS;
    }
    if (this.options.rawData != null && this.hasAspect(operation_1.Aspect.SUPPORTS_RAW_DATA) && (0, 
    utils_1.maxWireVersion)(connection) >= constants_1.MIN_SUPPORTED_RAW_DATA_WIRE_VERSION) {
     command.rawData = this.options.rawData;
    }
    if (this.hasAspect(operation_1.Aspect.EXPLAINABLE) && this.explain) {
     return (0, explain_1.decorateWithExplain)(command, this.explain);
    }
    return command;
   }
  }
  exports.CommandOperation = CommandOperation;
 },
 1302: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.CountOperation = void 0;
  const responses_1 = __webpack_require__(231);
  const command_1 = __webpack_require__(2748);
  const operation_1 = __webpack_require__(4552);
  class CountOperation extends command_1.CommandOperation {
   constructor(namespace, filter, options) {
    super({
     s: {
      namespace: namespace
     }
    }, options);
    this.SERVER_COMMAND_RESPONSE_TYPE = responses_1.MongoDBResponse;
    this.options = options;
    this.collectionName = namespace.collection;
    this.query = filter;
   }
   get commandName() {
    return "count";
   }
   buildCommandDocument(_connection, _session) {
    const options = this.options;
    const cmd = {
     count: this.collectionName,
     query: this.query
    };
    if (typeof options.limit === "number") {
     cmd.limit = options.limit;
    }
    if (typeof options.skip === "number") {
     cmd.skip = options.skip;
    }
    if (options.hint != null) {
     cmd.hint = options.hint;
    }
    if (typeof options.maxTimeMS === "number") {
     cmd.maxTimeMS = options.maxTimeMS;
    }
    return cmd;
   }
   handleOk(response) {
    return response.getNumber("n") ?? 0;
   }
  }
  exports.CountOperation = CountOperation;
  (0, operation_1.defineAspects)(CountOperation, [ operation_1.Aspect.READ_OPERATION, operation_1.Aspect.RETRYABLE, operation_1.Aspect.SUPPORTS_RAW_DATA ]);
 },
 6028: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.CreateCollectionOperation = void 0;
  exports.createCollections = createCollections;
  const constants_1 = __webpack_require__(1426);
  const responses_1 = __webpack_require__(231);
  const collection_1 = __webpack_require__(180);
  const error_1 = __webpack_require__(6084);
  const timeout_1 = __webpack_require__(125);
  const utils_1 = __webpack_require__(3735);
  const command_1 = __webpack_require__(2748);
  const execute_operation_1 = __webpack_require__(656);
  const indexes_1 = __webpack_require__(845);
  const operation_1 = __webpack_require__(4552);
  const ILLEGAL_COMMAND_FIELDS = new Set([ "w", "wtimeout", "timeoutMS", "j", "fsync", "pkFactory", "raw", "readPreference", "session", "readConcern", "writeConcern", "raw", "fieldsAsRaw", "useBigInt64", "promoteLongs", "promoteValues", "promoteBuffers", "bsonRegExp", "serializeFunctions", "ignoreUndefined", "enableUtf8Validation" ]);
  const INVALID_QE_VERSION = "Driver support of Queryable Encryption is incompatible with server. Upgrade server to use Queryable Encryption.";
  class CreateCollectionOperation extends command_1.CommandOperation {
   constructor(db, name, options = {}) {
    super(db, options);
    this.SERVER_COMMAND_RESPONSE_TYPE = responses_1.MongoDBResponse;
    this.options = options;
    this.db = db;
    this.name = name;
   }
   get commandName() {
    return "create";
   }
   buildCommandDocument(_connection, _session) {
    const isOptionValid = ([k, v]) => v != null && typeof v !== "function" && !ILLEGAL_COMMAND_FIELDS.has(k);
    return {
     create: this.name,
     ...Object.fromEntries(Object.entries(this.options).filter(isOptionValid))
    };
   }
   handleOk(_response) {
    return new collection_1.Collection(this.db, this.name, this.options);
   }
  }
  exports.CreateCollectionOperation = CreateCollectionOperation;
  async function createCollections(db, name, options) {
   const timeoutContext = timeout_1.TimeoutContext.create({
    session: options.session,
    serverSelectionTimeoutMS: db.client.s.options.serverSelectionTimeoutMS,
    waitQueueTimeoutMS: db.client.s.options.waitQueueTimeoutMS,
    timeoutMS: options.timeoutMS
   });
   const encryptedFields = options.encryptedFields ?? db.client.s.options.autoEncryption?.encryptedFieldsMap?.[`${db.databaseName}.${name}`];
   if (encryptedFields) {
    class CreateSupportingFLEv2CollectionOperation extends CreateCollectionOperation {
     buildCommandDocument(connection, session) {
      if (!connection.description.loadBalanced && (0, utils_1.maxWireVersion)(connection) < constants_1.MIN_SUPPORTED_QE_WIRE_VERSION) {
       throw new error_1.MongoCompatibilityError(`${INVALID_QE_VERSION} The minimum server version required is ${constants_1.MIN_SUPPORTED_QE_SERVER_VERSION}`);
      }
      return super.buildCommandDocument(connection, session);
     }
    }
    const escCollection = encryptedFields.escCollection ?? `enxcol_.${name}.esc`;
    const ecocCollection = encryptedFields.ecocCollection ?? `enxcol_.${name}.ecoc`;
    for (const collectionName of [ escCollection, ecocCollection ]) {
     const createOp = new CreateSupportingFLEv2CollectionOperation(db, collectionName, {
      clusteredIndex: {
       key: {
        _id: 1
       },
       unique: true
      },
      session: options.session
     });
     await (0, execute_operation_1.executeOperation)(db.client, createOp, timeoutContext);
    }
    if (!options.encryptedFields) {
     options = {
      ...options,
      encryptedFields: encryptedFields
     };
    }
   }
   const coll = await (0, execute_operation_1.executeOperation)(db.client, new CreateCollectionOperation(db, name, options), timeoutContext);
   if (encryptedFields) {
    const createIndexOp = indexes_1.CreateIndexesOperation.fromIndexSpecification(db, name, {
     __safeContent__: 1
    }, false, {
     session: options.session
    }, undefined);
    await (0, execute_operation_1.executeOperation)(db.client, createIndexOp, timeoutContext);
   }
   return coll;
  }
  (0, operation_1.defineAspects)(CreateCollectionOperation, [ operation_1.Aspect.WRITE_OPERATION ]);
 },
 7522: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.DeleteManyOperation = exports.DeleteOneOperation = exports.DeleteOperation = void 0;
  exports.makeDeleteStatement = makeDeleteStatement;
  const commands_1 = __webpack_require__(1806);
  const responses_1 = __webpack_require__(231);
  const error_1 = __webpack_require__(6084);
  const command_1 = __webpack_require__(2748);
  const operation_1 = __webpack_require__(4552);
  class DeleteOperation extends command_1.CommandOperation {
   constructor(ns, statements, options, serializedOperations) {
    super(undefined, options);
    this.SERVER_COMMAND_RESPONSE_TYPE = responses_1.MongoDBResponse;
    this.options = options;
    this.ns = ns;
    this.statements = statements;
    this.serializedOperations = serializedOperations;
   }
   get commandName() {
    return "delete";
   }
   get canRetryWrite() {
    if (super.canRetryWrite === false) {
     return false;
    }
    return this.statements.every(op => op.limit != null ? op.limit > 0 : true);
   }
   buildCommandDocument(_connection, _session) {
    const options = this.options;
    const ordered = typeof options.ordered === "boolean" ? options.ordered : true;
    const command = {
     delete: this.ns.collection,
     deletes: this.serializedOperations ? (0, commands_1.makeDocumentSequence)("deletes", this.statements, this.serializedOperations) : this.statements,
     ordered: ordered
    };
    if (options.let) {
     command.let = options.let;
    }
    if (options.comment !== undefined) {
     command.comment = options.comment;
    }
    return command;
   }
  }
  exports.DeleteOperation = DeleteOperation;
  class DeleteOneOperation extends DeleteOperation {
   constructor(ns, filter, options) {
    super(ns, [ makeDeleteStatement(filter, {
     ...options,
     limit: 1
    }) ], options);
   }
   handleOk(response) {
    const res = super.handleOk(response);
    if (this.explain) return res;
    if (res.code) throw new error_1.MongoServerError(res);
    if (res.writeErrors) throw new error_1.MongoServerError(res.writeErrors[0]);
    return {
     acknowledged: this.writeConcern?.w !== 0,
     deletedCount: res.n
    };
   }
  }
  exports.DeleteOneOperation = DeleteOneOperation;
  class DeleteManyOperation extends DeleteOperation {
   constructor(ns, filter, options) {
    super(ns, [ makeDeleteStatement(filter, options) ], options);
   }
   handleOk(response) {
    const res = super.handleOk(response);
    if (this.explain) return res;
    if (res.code) throw new error_1.MongoServerError(res);
    if (res.writeErrors) throw new error_1.MongoServerError(res.writeErrors[0]);
    return {
     acknowledged: this.writeConcern?.w !== 0,
     deletedCount: res.n
    };
   }
  }
  exports.DeleteManyOperation = DeleteManyOperation;
  function makeDeleteStatement(filter, options) {
   const op = {
    q: filter,
    limit: typeof options.limit === "number" ? options.limit : 0
   };
   if (options.collation) {
    op.collation = options.collation;
   }
   if (options.hint) {
    op.hint = options.hint;
   }
   return op;
  }
  (0, operation_1.defineAspects)(DeleteOperation, [ operation_1.Aspect.RETRYABLE, operation_1.Aspect.WRITE_OPERATION, operation_1.Aspect.SUPPORTS_RAW_DATA ]);
  (0, operation_1.defineAspects)(DeleteOneOperation, [ operation_1.Aspect.RETRYABLE, operation_1.Aspect.WRITE_OPERATION, operation_1.Aspect.EXPLAINABLE, operation_1.Aspect.SKIP_COLLATION, operation_1.Aspect.SUPPORTS_RAW_DATA ]);
  (0, operation_1.defineAspects)(DeleteManyOperation, [ operation_1.Aspect.WRITE_OPERATION, operation_1.Aspect.EXPLAINABLE, operation_1.Aspect.SKIP_COLLATION, operation_1.Aspect.SUPPORTS_RAW_DATA ]);
 },
 29: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.DistinctOperation = void 0;
  const responses_1 = __webpack_require__(231);
  const command_1 = __webpack_require__(2748);
  const operation_1 = __webpack_require__(4552);
  class DistinctOperation extends command_1.CommandOperation {
   constructor(collection, key, query, options) {
    super(collection, options);
    this.SERVER_COMMAND_RESPONSE_TYPE = responses_1.MongoDBResponse;
    this.options = options ?? {};
    this.collection = collection;
    this.key = key;
    this.query = query;
   }
   get commandName() {
    return "distinct";
   }
   buildCommandDocument(_connection) {
    const command = {
     distinct: this.collection.collectionName,
     key: this.key,
     query: this.query
    };
    if (this.options.comment !== undefined) {
     command.comment = this.options.comment;
    }
    if (this.options.hint != null) {
     command.hint = this.options.hint;
    }
    return command;
   }
   handleOk(response) {
    if (this.explain) {
     return response.toObject(this.bsonOptions);
    }
    return response.toObject(this.bsonOptions).values;
   }
  }
  exports.DistinctOperation = DistinctOperation;
  (0, operation_1.defineAspects)(DistinctOperation, [ operation_1.Aspect.READ_OPERATION, operation_1.Aspect.RETRYABLE, operation_1.Aspect.EXPLAINABLE, operation_1.Aspect.SUPPORTS_RAW_DATA ]);
 },
 2376: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.DropDatabaseOperation = exports.DropCollectionOperation = void 0;
  exports.dropCollections = dropCollections;
  const __1 = __webpack_require__(4294);
  const responses_1 = __webpack_require__(231);
  const abstract_cursor_1 = __webpack_require__(4728);
  const error_1 = __webpack_require__(6084);
  const timeout_1 = __webpack_require__(125);
  const command_1 = __webpack_require__(2748);
  const execute_operation_1 = __webpack_require__(656);
  const operation_1 = __webpack_require__(4552);
  class DropCollectionOperation extends command_1.CommandOperation {
   constructor(db, name, options = {}) {
    super(db, options);
    this.SERVER_COMMAND_RESPONSE_TYPE = responses_1.MongoDBResponse;
    this.options = options;
    this.name = name;
   }
   get commandName() {
    return "drop";
   }
   buildCommandDocument(_connection, _session) {
    return {
     drop: this.name
    };
   }
   handleOk(_response) {
    return true;
   }
   handleError(error) {
    if (!(error instanceof __1.MongoServerError && (0, error_1.isNamespaceNotFoundError)(error))) throw error;
    return false;
   }
  }
  exports.DropCollectionOperation = DropCollectionOperation;
  async function dropCollections(db, name, options) {
   const timeoutContext = timeout_1.TimeoutContext.create({
    session: options.session,
    serverSelectionTimeoutMS: db.client.s.options.serverSelectionTimeoutMS,
    waitQueueTimeoutMS: db.client.s.options.waitQueueTimeoutMS,
    timeoutMS: options.timeoutMS
   });
   const encryptedFieldsMap = db.client.s.options.autoEncryption?.encryptedFieldsMap;
   let encryptedFields = options.encryptedFields ?? encryptedFieldsMap?.[`${db.databaseName}.${name}`];
   if (!encryptedFields && encryptedFieldsMap) {
    const listCollectionsResult = await db.listCollections({
     name: name
    }, {
     nameOnly: false,
     session: options.session,
     timeoutContext: new abstract_cursor_1.CursorTimeoutContext(timeoutContext, Symbol())
    }).toArray();
    encryptedFields = listCollectionsResult?.[0]?.options?.encryptedFields;
   }
   if (encryptedFields) {
    const escCollection = encryptedFields.escCollection || `enxcol_.${name}.esc`;
    const ecocCollection = encryptedFields.ecocCollection || `enxcol_.${name}.ecoc`;
    for (const collectionName of [ escCollection, ecocCollection ]) {
     const dropOp = new DropCollectionOperation(db, collectionName, options);
     await (0, execute_operation_1.executeOperation)(db.client, dropOp, timeoutContext);
    }
   }
   return await (0, execute_operation_1.executeOperation)(db.client, new DropCollectionOperation(db, name, options), timeoutContext);
  }
  class DropDatabaseOperation extends command_1.CommandOperation {
   constructor(db, options) {
    super(db, options);
    this.SERVER_COMMAND_RESPONSE_TYPE = responses_1.MongoDBResponse;
    this.options = options;
   }
   get commandName() {
    return "dropDatabase";
   }
   buildCommandDocument(_connection, _session) {
    return {
     dropDatabase: 1
    };
   }
   handleOk(_response) {
    return true;
   }
  }
  exports.DropDatabaseOperation = DropDatabaseOperation;
  (0, operation_1.defineAspects)(DropCollectionOperation, [ operation_1.Aspect.WRITE_OPERATION ]);
  (0, operation_1.defineAspects)(DropDatabaseOperation, [ operation_1.Aspect.WRITE_OPERATION ]);
 },
 9554: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.EndSessionsOperation = void 0;
  const responses_1 = __webpack_require__(231);
  const command_1 = __webpack_require__(2748);
  const read_preference_1 = __webpack_require__(8378);
  const utils_1 = __webpack_require__(3735);
  const operation_1 = __webpack_require__(4552);
  class EndSessionsOperation extends command_1.CommandOperation {
   constructor(sessions) {
    super();
    this.writeConcern = {
     w: 0
    };
    this.ns = utils_1.MongoDBNamespace.fromString("admin.$cmd");
    this.SERVER_COMMAND_RESPONSE_TYPE = responses_1.MongoDBResponse;
    this.sessions = sessions;
   }
   buildCommandDocument(_connection, _session) {
    return {
     endSessions: this.sessions
    };
   }
   buildOptions(timeoutContext) {
    return {
     timeoutContext: timeoutContext,
     readPreference: read_preference_1.ReadPreference.primaryPreferred
    };
   }
   get commandName() {
    return "endSessions";
   }
  }
  exports.EndSessionsOperation = EndSessionsOperation;
  (0, operation_1.defineAspects)(EndSessionsOperation, operation_1.Aspect.WRITE_OPERATION);
 },
 6331: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.EstimatedDocumentCountOperation = void 0;
  const responses_1 = __webpack_require__(231);
  const command_1 = __webpack_require__(2748);
  const operation_1 = __webpack_require__(4552);
  class EstimatedDocumentCountOperation extends command_1.CommandOperation {
   constructor(collection, options = {}) {
    super(collection, options);
    this.SERVER_COMMAND_RESPONSE_TYPE = responses_1.MongoDBResponse;
    this.options = options;
    this.collectionName = collection.collectionName;
   }
   get commandName() {
    return "count";
   }
   buildCommandDocument(_connection, _session) {
    const cmd = {
     count: this.collectionName
    };
    if (typeof this.options.maxTimeMS === "number") {
     cmd.maxTimeMS = this.options.maxTimeMS;
    }
    if (this.options.comment !== undefined) {
     cmd.comment = this.options.comment;
    }
    return cmd;
   }
   handleOk(response) {
    return response.getNumber("n") ?? 0;
   }
  }
  exports.EstimatedDocumentCountOperation = EstimatedDocumentCountOperation;
  (0, operation_1.defineAspects)(EstimatedDocumentCountOperation, [ operation_1.Aspect.READ_OPERATION, operation_1.Aspect.RETRYABLE, operation_1.Aspect.CURSOR_CREATING, operation_1.Aspect.SUPPORTS_RAW_DATA ]);
 },
 656: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.BASE_BACKOFF_MS = void 0;
  exports.executeOperation = executeOperation;
  exports.autoConnect = autoConnect;
  exports.calculateBaseBackoffMS = calculateBaseBackoffMS;
  const promises_1 = __webpack_require__(6460);
  const constants_1 = __webpack_require__(1426);
  const error_1 = __webpack_require__(6084);
  const read_preference_1 = __webpack_require__(8378);
  const common_1 = __webpack_require__(1881);
  const server_selection_1 = __webpack_require__(2226);
  const timeout_1 = __webpack_require__(125);
  const utils_1 = __webpack_require__(3735);
  const aggregate_1 = __webpack_require__(4862);
  const operation_1 = __webpack_require__(4552);
  const run_command_1 = __webpack_require__(9250);
  const MMAPv1_RETRY_WRITES_ERROR_CODE = error_1.MONGODB_ERROR_CODES.IllegalOperation;
  const MMAPv1_RETRY_WRITES_ERROR_MESSAGE = "This MongoDB deployment does not support retryable writes. Please add retryWrites=false to your connection string.";
  async function executeOperation(client, operation, timeoutContext) {
   if (!(operation instanceof operation_1.AbstractOperation)) {
    throw new error_1.MongoRuntimeError("This method requires a valid operation instance");
   }
   const topology = client.topology == null ? await (0, utils_1.abortable)(autoConnect(client), operation.options) : client.topology;
   let session = operation.session;
   let owner;
   if (session == null) {
    owner = Symbol();
    session = client.startSession({
     owner: owner,
     explicit: false
    });
   } else if (session.hasEnded) {
    throw new error_1.MongoExpiredSessionError("Use of expired sessions is not permitted");
   } else if (session.snapshotEnabled && (0, utils_1.maxWireVersion)(topology) < constants_1.MIN_SUPPORTED_SNAPSHOT_READS_WIRE_VERSION) {
    throw new error_1.MongoCompatibilityError("Snapshot reads require MongoDB 5.0 or later");
   } else if (session.client !== client) {
    throw new error_1.MongoInvalidArgumentError("ClientSession must be from the same MongoClient");
   }
   operation.session ??= session;
   const readPreference = operation.readPreference ?? read_preference_1.ReadPreference.primary;
   const inTransaction = !!session?.inTransaction();
   const hasReadAspect = operation.hasAspect(operation_1.Aspect.READ_OPERATION);
   if (inTransaction && !readPreference.equals(read_preference_1.ReadPreference.primary) && (hasReadAspect || operation.commandName === "runCommand")) {
    throw new error_1.MongoTransactionError(`Read preference in a transaction must be primary, not: ${readPreference.mode}`);
   }
   if (session?.isPinned && session.transaction.isCommitted && !operation.bypassPinningCheck) {
    session.unpin();
   }
   timeoutContext ??= timeout_1.TimeoutContext.create({
    session: session,
    serverSelectionTimeoutMS: client.s.options.serverSelectionTimeoutMS,
    waitQueueTimeoutMS: client.s.options.waitQueueTimeoutMS,
    timeoutMS: operation.options.timeoutMS
   });
   try {
    return await executeOperationWithRetries(operation, {
     topology: topology,
     timeoutContext: timeoutContext,
     session: session,
     readPreference: readPreference
    });
   } finally {
    if (session?.owner != null && session.owner === owner) {
     await session.endSession();
    }
   }
  }
  async function autoConnect(client) {
   if (client.topology == null) {
    if (client.s.hasBeenClosed) {
     throw new error_1.MongoNotConnectedError("Client must be connected before running operations");
    }
    client.s.options.__skipPingOnConnect = true;
    try {
     await client.connect();
     if (client.topology == null) {
      throw new error_1.MongoRuntimeError("client.connect did not create a topology but also did not throw");
     }
     return client.topology;
    } finally {
     delete client.s.options.__skipPingOnConnect;
    }
   }
   return client.topology;
  }
  exports.BASE_BACKOFF_MS = 100;
  const MAX_BACKOFF_MS = 1e4;
  function calculateBaseBackoffMS(error) {
   if (!(error instanceof error_1.MongoServerError)) return exports.BASE_BACKOFF_MS;
   const raw = error.errorResponse.baseBackoffMS;
   const isNumeric = typeof raw === "number" || typeof raw === "bigint" || typeof raw === "object";
   const baseBackoffMS = isNumeric ? Number(raw) : NaN;
   const useServerValue = Number.isFinite(baseBackoffMS) && baseBackoffMS > 0;
   const result = useServerValue ? baseBackoffMS : exports.BASE_BACKOFF_MS;
   return result;
  }
  async function executeOperationWithRetries(operation, {topology: topology, timeoutContext: timeoutContext, session: session, readPreference: readPreference}) {
   let selector;
   if (operation.hasAspect(operation_1.Aspect.MUST_SELECT_SAME_SERVER)) {
    selector = (0, server_selection_1.sameServerSelector)(operation.server?.description);
   } else if (operation instanceof aggregate_1.AggregateOperation && operation.hasWriteStage) {
    selector = (0, server_selection_1.secondaryWritableServerSelector)(topology.commonWireVersion, readPreference);
   } else {
    selector = readPreference;
   }
   let server = await topology.selectServer(selector, {
    session: session,
    operationName: operation.commandName,
    timeoutContext: timeoutContext,
    signal: operation.options.signal,
    deprioritizedServers: new server_selection_1.DeprioritizedServers
   });
   const hasReadAspect = operation.hasAspect(operation_1.Aspect.READ_OPERATION);
   const hasWriteAspect = operation.hasAspect(operation_1.Aspect.WRITE_OPERATION);
   const inTransaction = session?.inTransaction() ?? false;
   const willRetryRead = topology.s.options.retryReads && !inTransaction && operation.canRetryRead;
   const willRetryWrite = topology.s.options.retryWrites && !inTransaction && (0, utils_1.supportsRetryableWrites)(server) && operation.canRetryWrite;
   const willRetry = operation.hasAspect(operation_1.Aspect.RETRYABLE) && session != null && (hasReadAspect && willRetryRead || hasWriteAspect && willRetryWrite);
   if (hasWriteAspect && willRetryWrite && session != null) {
    operation.options.willRetryWrite = true;
    session.incrementTransactionNumber();
   }
   const deprioritizedServers = new server_selection_1.DeprioritizedServers;
   let maxAttempts = typeof operation.maxAttempts === "number" ? operation.maxAttempts : willRetry ? timeoutContext.csotEnabled() ? Infinity : 2 : 1;
   let error = null;
   for (let attempt = 0; attempt < maxAttempts; attempt++) {
    operation.attemptsMade = attempt + 1;
    operation.server = server;
    try {
     try {
      const result = await server.command(operation, timeoutContext);
      return operation.handleOk(result);
     } catch (error) {
      return operation.handleError(error);
     }
    } catch (operationError) {
     if (!(operationError instanceof error_1.MongoError)) throw operationError;
     if (error == null) {
      error = operationError;
     } else {
      if (!operationError.hasErrorLabel(error_1.MongoErrorLabel.NoWritesPerformed)) {
       error = operationError;
      }
     }
     timeoutContext.clear();
     if (hasWriteAspect && operationError.code === MMAPv1_RETRY_WRITES_ERROR_CODE) {
      throw new error_1.MongoServerError({
       message: MMAPv1_RETRY_WRITES_ERROR_MESSAGE,
       errmsg: MMAPv1_RETRY_WRITES_ERROR_MESSAGE,
       originalError: operationError
      });
     }
     if (!canRetry(operation, operationError)) {
      throw error;
     }
     if (operationError.hasErrorLabel(error_1.MongoErrorLabel.SystemOverloadedError)) {
      const maxOverloadAttempts = topology.s.options.maxAdaptiveRetries + 1;
      maxAttempts = Math.min(maxOverloadAttempts, operation.maxAttempts ?? maxOverloadAttempts);
     }
     if (attempt + 1 >= maxAttempts) {
      throw error;
     }
     if (operationError instanceof error_1.MongoNetworkError && operation.hasAspect(operation_1.Aspect.CURSOR_CREATING) && session != null && session.isPinned && !session.inTransaction()) {
      session.unpin({
       force: true,
       forceClear: true
      });
     }
     if (operationError.hasErrorLabel(error_1.MongoErrorLabel.SystemOverloadedError) && operation.hasAspect(operation_1.Aspect.CURSOR_CREATING) && session != null && session.isPinned && !session.inTransaction()) {
      session.unpin({
       force: true
      });
     }
     if (operationError.hasErrorLabel(error_1.MongoErrorLabel.SystemOverloadedError)) {
      const baseBackoffMS = calculateBaseBackoffMS(operationError);
      const backoffMS = Math.random() * Math.min(MAX_BACKOFF_MS, baseBackoffMS * 2 ** (attempt + 1));
      if (timeoutContext.csotEnabled() && backoffMS > timeoutContext.remainingTimeMS) {
       throw error;
      }
      await (0, promises_1.setTimeout)(backoffMS);
     }
     if (topology.description.type === common_1.TopologyType.Sharded || operationError.hasErrorLabel(error_1.MongoErrorLabel.SystemOverloadedError) && topology.s.options.enableOverloadRetargeting) {
      deprioritizedServers.add(server.description);
     }
     server = await topology.selectServer(selector, {
      session: session,
      operationName: operation.commandName,
      deprioritizedServers: deprioritizedServers,
      signal: operation.options.signal
     });
     if (hasWriteAspect && !(0, utils_1.supportsRetryableWrites)(server) && !operationError.hasErrorLabel(error_1.MongoErrorLabel.SystemOverloadedError)) {
      throw new error_1.MongoUnexpectedServerResponseError("Selected server does not support retryable writes");
     }
     if (operation.hasAspect(operation_1.Aspect.COMMAND_BATCHING)) {
      operation.resetBatch();
     }
    }
   }
   throw error ?? new error_1.MongoRuntimeError("Should never happen: operation execution loop terminated but no error was recorded.");
   function canRetry(operation, error) {
    if (error.hasErrorLabel(error_1.MongoErrorLabel.SystemOverloadedError) && error.hasErrorLabel(error_1.MongoErrorLabel.RetryableError)) {
     if (operation instanceof run_command_1.RunCommandOperation) {
      return topology.s.options.retryReads && topology.s.options.retryWrites;
     }
     if (operation instanceof aggregate_1.AggregateOperation && operation.hasWriteStage) {
      return topology.s.options.retryWrites;
     }
     const canRetryAsRead = hasReadAspect && topology.s.options.retryReads;
     const canRetryAsWrite = hasWriteAspect && topology.s.options.retryWrites;
     return canRetryAsRead || canRetryAsWrite;
    }
    if (operation instanceof run_command_1.RunCommandOperation) {
     return false;
    }
    if (operation.hasAspect(operation_1.Aspect.COMMAND_BATCHING)) {
     return operation.canRetryWrite && (0, error_1.isRetryableWriteError)(error);
    }
    return hasWriteAspect && willRetryWrite && (0, error_1.isRetryableWriteError)(error) || hasReadAspect && willRetryRead && (0, 
    error_1.isRetryableReadError)(error);
   }
  }
 },
 4122: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.FindOperation = void 0;
  const responses_1 = __webpack_require__(231);
  const error_1 = __webpack_require__(6084);
  const sort_1 = __webpack_require__(9748);
  const utils_1 = __webpack_require__(3735);
  const command_1 = __webpack_require__(2748);
  const operation_1 = __webpack_require__(4552);
  class FindOperation extends command_1.CommandOperation {
   constructor(ns, filter = {}, options = {}) {
    super(undefined, options);
    this.SERVER_COMMAND_RESPONSE_TYPE = responses_1.CursorResponse;
    this.options = {
     ...options
    };
    delete this.options.writeConcern;
    this.ns = ns;
    if (typeof filter !== "object" || Array.isArray(filter)) {
     throw new error_1.MongoInvalidArgumentError("Query filter must be a plain object or ObjectId");
    }
    this.filter = filter != null && filter._bsontype === "ObjectId" ? {
     _id: filter
    } : filter;
    this.SERVER_COMMAND_RESPONSE_TYPE = this.explain ? responses_1.ExplainedCursorResponse : responses_1.CursorResponse;
   }
   get commandName() {
    return "find";
   }
   buildOptions(timeoutContext) {
    return {
     ...this.options,
     ...this.bsonOptions,
     documentsReturnedIn: "firstBatch",
     session: this.session,
     timeoutContext: timeoutContext
    };
   }
   handleOk(response) {
    return response;
   }
   buildCommandDocument() {
    return makeFindCommand(this.ns, this.filter, this.options);
   }
  }
  exports.FindOperation = FindOperation;
  function makeFindCommand(ns, filter, options) {
   const findCommand = {
    find: ns.collection,
    filter: filter
   };
   if (options.sort) {
    findCommand.sort = (0, sort_1.formatSort)(options.sort);
   }
   if (options.projection) {
    let projection = options.projection;
    if (projection && Array.isArray(projection)) {
     projection = projection.length ? projection.reduce((result, field) => {
      result[field] = 1;
      return result;
     }, {}) : {
      _id: 1
     };
    }
    findCommand.projection = projection;
   }
   if (options.hint) {
    findCommand.hint = (0, utils_1.normalizeHintField)(options.hint);
   }
   if (typeof options.skip === "number") {
    findCommand.skip = options.skip;
   }
   if (typeof options.limit === "number") {
    if (options.limit < 0) {
     findCommand.limit = -options.limit;
     findCommand.singleBatch = true;
    } else {
     findCommand.limit = options.limit;
    }
   }
   if (typeof options.batchSize === "number") {
    if (options.batchSize < 0) {
     findCommand.limit = -options.batchSize;
    } else {
     if (options.batchSize === options.limit) {
      findCommand.batchSize = options.batchSize + 1;
     } else {
      findCommand.batchSize = options.batchSize;
     }
    }
   }
   if (typeof options.singleBatch === "boolean") {
    findCommand.singleBatch = options.singleBatch;
   }
   if (options.comment !== undefined) {
    findCommand.comment = options.comment;
   }
   if (options.max) {
    findCommand.max = options.max;
   }
   if (options.min) {
    findCommand.min = options.min;
   }
   if (typeof options.returnKey === "boolean") {
    findCommand.returnKey = options.returnKey;
   }
   if (typeof options.showRecordId === "boolean") {
    findCommand.showRecordId = options.showRecordId;
   }
   if (typeof options.tailable === "boolean") {
    findCommand.tailable = options.tailable;
   }
   if (typeof options.oplogReplay === "boolean") {
    findCommand.oplogReplay = options.oplogReplay;
   }
   if (typeof options.timeout === "boolean") {
    findCommand.noCursorTimeout = !options.timeout;
   } else if (typeof options.noCursorTimeout === "boolean") {
    findCommand.noCursorTimeout = options.noCursorTimeout;
   }
   if (typeof options.awaitData === "boolean") {
    findCommand.awaitData = options.awaitData;
   }
   if (typeof options.allowPartialResults === "boolean") {
    findCommand.allowPartialResults = options.allowPartialResults;
   }
   if (typeof options.allowDiskUse === "boolean") {
    findCommand.allowDiskUse = options.allowDiskUse;
   }
   if (options.let) {
    findCommand.let = options.let;
   }
   return findCommand;
  }
  (0, operation_1.defineAspects)(FindOperation, [ operation_1.Aspect.READ_OPERATION, operation_1.Aspect.RETRYABLE, operation_1.Aspect.EXPLAINABLE, operation_1.Aspect.CURSOR_CREATING, operation_1.Aspect.SUPPORTS_RAW_DATA ]);
 },
 6229: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.FindOneAndUpdateOperation = exports.FindOneAndReplaceOperation = exports.FindOneAndDeleteOperation = exports.FindAndModifyOperation = exports.ReturnDocument = void 0;
  const responses_1 = __webpack_require__(231);
  const error_1 = __webpack_require__(6084);
  const read_preference_1 = __webpack_require__(8378);
  const sort_1 = __webpack_require__(9748);
  const utils_1 = __webpack_require__(3735);
  const command_1 = __webpack_require__(2748);
  const operation_1 = __webpack_require__(4552);
  exports.ReturnDocument = Object.freeze({
   BEFORE: "before",
   AFTER: "after"
  });
  function configureFindAndModifyCmdBaseUpdateOpts(cmdBase, options) {
   cmdBase.new = options.returnDocument === exports.ReturnDocument.AFTER;
   cmdBase.upsert = options.upsert === true;
   if (options.bypassDocumentValidation === true) {
    cmdBase.bypassDocumentValidation = options.bypassDocumentValidation;
   }
   return cmdBase;
  }
  class FindAndModifyOperation extends command_1.CommandOperation {
   constructor(collection, query, options) {
    super(collection, options);
    this.SERVER_COMMAND_RESPONSE_TYPE = responses_1.MongoDBResponse;
    this.options = options;
    this.readPreference = read_preference_1.ReadPreference.primary;
    this.collection = collection;
    this.query = query;
   }
   get commandName() {
    return "findAndModify";
   }
   buildCommandDocument(_connection, _session) {
    const options = this.options;
    const command = {
     findAndModify: this.collection.collectionName,
     query: this.query,
     remove: false,
     new: false,
     upsert: false
    };
    options.includeResultMetadata ??= false;
    const sort = (0, sort_1.formatSort)(options.sort);
    if (sort) {
     command.sort = sort;
    }
    if (options.projection) {
     command.fields = options.projection;
    }
    if (options.maxTimeMS) {
     command.maxTimeMS = options.maxTimeMS;
    }
    if (options.writeConcern) {
     command.writeConcern = options.writeConcern;
    }
    if (options.let) {
     command.let = options.let;
    }
    if (options.comment !== undefined) {
     command.comment = options.comment;
    }
    (0, utils_1.decorateWithCollation)(command, options);
    if (options.hint) {
     command.hint = options.hint;
    }
    return command;
   }
   handleOk(response) {
    const result = super.handleOk(response);
    return this.options.includeResultMetadata ? result : result.value ?? null;
   }
  }
  exports.FindAndModifyOperation = FindAndModifyOperation;
  class FindOneAndDeleteOperation extends FindAndModifyOperation {
   constructor(collection, filter, options) {
    if (filter == null || typeof filter !== "object") {
     throw new error_1.MongoInvalidArgumentError('Argument "filter" must be an object');
    }
    super(collection, filter, options);
   }
   buildCommandDocument(connection, session) {
    const document = super.buildCommandDocument(connection, session);
    document.remove = true;
    return document;
   }
  }
  exports.FindOneAndDeleteOperation = FindOneAndDeleteOperation;
  class FindOneAndReplaceOperation extends FindAndModifyOperation {
   constructor(collection, filter, replacement, options) {
    if (filter == null || typeof filter !== "object") {
     throw new error_1.MongoInvalidArgumentError('Argument "filter" must be an object');
    }
    if (replacement == null || typeof replacement !== "object") {
     throw new error_1.MongoInvalidArgumentError('Argument "replacement" must be an object');
    }
    if ((0, utils_1.hasAtomicOperators)(replacement)) {
     throw new error_1.MongoInvalidArgumentError("Replacement document must not contain atomic operators");
    }
    super(collection, filter, options);
    this.replacement = replacement;
   }
   buildCommandDocument(connection, session) {
    const document = super.buildCommandDocument(connection, session);
    document.update = this.replacement;
    configureFindAndModifyCmdBaseUpdateOpts(document, this.options);
    return document;
   }
  }
  exports.FindOneAndReplaceOperation = FindOneAndReplaceOperation;
  class FindOneAndUpdateOperation extends FindAndModifyOperation {
   constructor(collection, filter, update, options) {
    if (filter == null || typeof filter !== "object") {
     throw new error_1.MongoInvalidArgumentError('Argument "filter" must be an object');
    }
    if (update == null || typeof update !== "object") {
     throw new error_1.MongoInvalidArgumentError('Argument "update" must be an object');
    }
    if (!(0, utils_1.hasAtomicOperators)(update, options)) {
     throw new error_1.MongoInvalidArgumentError("Update document requires atomic operators");
    }
    super(collection, filter, options);
    this.update = update;
    this.options = options;
   }
   buildCommandDocument(connection, session) {
    const document = super.buildCommandDocument(connection, session);
    document.update = this.update;
    configureFindAndModifyCmdBaseUpdateOpts(document, this.options);
    if (this.options.arrayFilters) {
     document.arrayFilters = this.options.arrayFilters;
    }
    return document;
   }
  }
  exports.FindOneAndUpdateOperation = FindOneAndUpdateOperation;
  (0, operation_1.defineAspects)(FindAndModifyOperation, [ operation_1.Aspect.WRITE_OPERATION, operation_1.Aspect.RETRYABLE, operation_1.Aspect.EXPLAINABLE, operation_1.Aspect.SUPPORTS_RAW_DATA ]);
 },
 1525: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.GetMoreOperation = void 0;
  const responses_1 = __webpack_require__(231);
  const error_1 = __webpack_require__(6084);
  const operation_1 = __webpack_require__(4552);
  class GetMoreOperation extends operation_1.AbstractOperation {
   constructor(ns, cursorId, server, options) {
    super(options);
    this.SERVER_COMMAND_RESPONSE_TYPE = responses_1.CursorResponse;
    this.options = options;
    this.ns = ns;
    this.cursorId = cursorId;
    this.server = server;
   }
   get commandName() {
    return "getMore";
   }
   buildCommand(_connection) {
    if (this.cursorId == null || this.cursorId.isZero()) {
     throw new error_1.MongoRuntimeError("Unable to iterate cursor with no id");
    }
    const collection = this.ns.collection;
    if (collection == null) {
     throw new error_1.MongoRuntimeError("A collection name must be determined before getMore");
    }
    const getMoreCmd = {
     getMore: this.cursorId,
     collection: collection
    };
    if (typeof this.options.batchSize === "number") {
     getMoreCmd.batchSize = Math.abs(this.options.batchSize);
    }
    if (typeof this.options.maxAwaitTimeMS === "number") {
     getMoreCmd.maxTimeMS = this.options.maxAwaitTimeMS;
    }
    if (this.options.comment !== undefined) {
     getMoreCmd.comment = this.options.comment;
    }
    return getMoreCmd;
   }
   buildOptions(timeoutContext) {
    return {
     returnFieldSelector: null,
     documentsReturnedIn: "nextBatch",
     timeoutContext: timeoutContext,
     ...this.options
    };
   }
   handleOk(response) {
    return response;
   }
  }
  exports.GetMoreOperation = GetMoreOperation;
  (0, operation_1.defineAspects)(GetMoreOperation, [ operation_1.Aspect.READ_OPERATION, operation_1.Aspect.MUST_SELECT_SAME_SERVER ]);
 },
 845: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.ListIndexesOperation = exports.DropIndexOperation = exports.CreateIndexesOperation = void 0;
  const responses_1 = __webpack_require__(231);
  const utils_1 = __webpack_require__(3735);
  const command_1 = __webpack_require__(2748);
  const operation_1 = __webpack_require__(4552);
  const VALID_INDEX_OPTIONS = new Set([ "background", "unique", "name", "partialFilterExpression", "sparse", "hidden", "expireAfterSeconds", "storageEngine", "collation", "version", "weights", "default_language", "language_override", "textIndexVersion", "2dsphereIndexVersion", "bits", "min", "max", "bucketSize", "wildcardProjection" ]);
  function isIndexDirection(x) {
   return typeof x === "number" || x === "2d" || x === "2dsphere" || x === "text" || x === "geoHaystack";
  }
  function isSingleIndexTuple(t) {
   return Array.isArray(t) && t.length === 2 && isIndexDirection(t[1]);
  }
  function constructIndexDescriptionMap(indexSpec) {
   const key = new Map;
   const indexSpecs = !Array.isArray(indexSpec) || isSingleIndexTuple(indexSpec) ? [ indexSpec ] : indexSpec;
   for (const spec of indexSpecs) {
    if (typeof spec === "string") {
     key.set(spec, 1);
    } else if (Array.isArray(spec)) {
     key.set(spec[0], spec[1] ?? 1);
    } else if (spec instanceof Map) {
     for (const [property, value] of spec) {
      key.set(property, value);
     }
    } else if ((0, utils_1.isObject)(spec)) {
     for (const [property, value] of Object.entries(spec)) {
      key.set(property, value);
     }
    }
   }
   return key;
  }
  const INDEX_OPTION_RENAMES = new Map([ [ "version", "v" ], [ "defaultLanguage", "default_language" ], [ "languageOverride", "language_override" ] ]);
  function resolveIndexDescription(description, allowUnknownIndexOptions) {
   const providedOptions = Object.entries(description).filter(([optionName]) => optionName !== "key" && (allowUnknownIndexOptions || VALID_INDEX_OPTIONS.has(optionName)));
   return Object.fromEntries(providedOptions.map(([name, value]) => [ INDEX_OPTION_RENAMES.get(name) ?? name, value ]));
  }
  class CreateIndexesOperation extends command_1.CommandOperation {
   constructor(parent, collectionName, indexes, allowUnknownIndexOptions, commandOptions) {
    super(parent, commandOptions);
    this.SERVER_COMMAND_RESPONSE_TYPE = responses_1.MongoDBResponse;
    this.options = {
     ...commandOptions
    };
    this.options.collation = undefined;
    this.collectionName = collectionName;
    this.indexes = indexes.map(userIndex => {
     const key = userIndex.key instanceof Map ? userIndex.key : new Map(Object.entries(userIndex.key));
     const name = userIndex.name ?? Array.from(key).flat().join("_");
     const validIndexOptions = resolveIndexDescription(userIndex, allowUnknownIndexOptions);
     return {
      ...validIndexOptions,
      name: name,
      key: key
     };
    });
    this.ns = parent.s.namespace;
   }
   static fromIndexDescriptionArray(parent, collectionName, indexes, allowUnknownIndexOptions, commandOptions) {
    return new CreateIndexesOperation(parent, collectionName, indexes, allowUnknownIndexOptions, commandOptions);
   }
   static fromIndexSpecification(parent, collectionName, indexSpec, allowUnknownIndexOptions, indexOptions, commandOptions) {
    const key = constructIndexDescriptionMap(indexSpec);
    const description = {
     ...indexOptions,
     key: key
    };
    return new CreateIndexesOperation(parent, collectionName, [ description ], allowUnknownIndexOptions, commandOptions ?? indexOptions);
   }
   get commandName() {
    return "createIndexes";
   }
   buildCommandDocument(_connection) {
    const options = this.options;
    const indexes = this.indexes;
    const cmd = {
     createIndexes: this.collectionName,
     indexes: indexes
    };
    if (options.commitQuorum != null) {
     cmd.commitQuorum = options.commitQuorum;
    }
    return cmd;
   }
   handleOk(_response) {
    const indexNames = this.indexes.map(index => index.name || "");
    return indexNames;
   }
  }
  exports.CreateIndexesOperation = CreateIndexesOperation;
  class DropIndexOperation extends command_1.CommandOperation {
   constructor(collection, indexName, options) {
    super(collection, options);
    this.SERVER_COMMAND_RESPONSE_TYPE = responses_1.MongoDBResponse;
    this.options = options ?? {};
    this.collection = collection;
    this.indexName = indexName;
    this.ns = collection.fullNamespace;
   }
   get commandName() {
    return "dropIndexes";
   }
   buildCommandDocument(_connection) {
    return {
     dropIndexes: this.collection.collectionName,
     index: this.indexName
    };
   }
  }
  exports.DropIndexOperation = DropIndexOperation;
  class ListIndexesOperation extends command_1.CommandOperation {
   constructor(collection, options) {
    super(collection, options);
    this.SERVER_COMMAND_RESPONSE_TYPE = responses_1.CursorResponse;
    this.options = {
     ...options
    };
    delete this.options.writeConcern;
    this.collectionNamespace = collection.s.namespace;
   }
   get commandName() {
    return "listIndexes";
   }
   buildCommandDocument(_connection) {
    const cursor = this.options.batchSize ? {
     batchSize: this.options.batchSize
    } : {};
    const command = {
     listIndexes: this.collectionNamespace.collection,
     cursor: cursor
    };
    if (this.options.comment !== undefined) {
     command.comment = this.options.comment;
    }
    return command;
   }
   handleOk(response) {
    return response;
   }
  }
  exports.ListIndexesOperation = ListIndexesOperation;
  (0, operation_1.defineAspects)(ListIndexesOperation, [ operation_1.Aspect.READ_OPERATION, operation_1.Aspect.RETRYABLE, operation_1.Aspect.CURSOR_CREATING, operation_1.Aspect.SUPPORTS_RAW_DATA ]);
  (0, operation_1.defineAspects)(CreateIndexesOperation, [ operation_1.Aspect.WRITE_OPERATION, operation_1.Aspect.SUPPORTS_RAW_DATA ]);
  (0, operation_1.defineAspects)(DropIndexOperation, [ operation_1.Aspect.WRITE_OPERATION, operation_1.Aspect.SUPPORTS_RAW_DATA ]);
 },
 6452: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.InsertOneOperation = exports.InsertOperation = void 0;
  const commands_1 = __webpack_require__(1806);
  const responses_1 = __webpack_require__(231);
  const error_1 = __webpack_require__(6084);
  const utils_1 = __webpack_require__(3735);
  const command_1 = __webpack_require__(2748);
  const operation_1 = __webpack_require__(4552);
  class InsertOperation extends command_1.CommandOperation {
   constructor(ns, documents, options, serializedOperations) {
    super(undefined, options);
    this.SERVER_COMMAND_RESPONSE_TYPE = responses_1.MongoDBResponse;
    this.options = {
     ...options,
     checkKeys: options.checkKeys ?? false
    };
    this.ns = ns;
    this.documents = documents;
    this.serializedOperations = serializedOperations;
   }
   get commandName() {
    return "insert";
   }
   buildCommandDocument(_connection, _session) {
    const options = this.options ?? {};
    const ordered = typeof options.ordered === "boolean" ? options.ordered : true;
    const command = {
     insert: this.ns.collection,
     documents: this.serializedOperations ? (0, commands_1.makeDocumentSequence)("documents", this.documents, this.serializedOperations) : this.documents,
     ordered: ordered
    };
    if (typeof options.bypassDocumentValidation === "boolean") {
     command.bypassDocumentValidation = options.bypassDocumentValidation;
    }
    if (options.comment !== undefined) {
     command.comment = options.comment;
    }
    return command;
   }
  }
  exports.InsertOperation = InsertOperation;
  class InsertOneOperation extends InsertOperation {
   constructor(collection, doc, options) {
    super(collection.s.namespace, [ (0, utils_1.maybeAddIdToDocuments)(collection, doc, options) ], options);
   }
   handleOk(response) {
    const res = super.handleOk(response);
    if (res.code) throw new error_1.MongoServerError(res);
    if (res.writeErrors) {
     throw new error_1.MongoServerError(res.writeErrors[0]);
    }
    return {
     acknowledged: this.writeConcern?.w !== 0,
     insertedId: this.documents[0]._id
    };
   }
  }
  exports.InsertOneOperation = InsertOneOperation;
  (0, operation_1.defineAspects)(InsertOperation, [ operation_1.Aspect.RETRYABLE, operation_1.Aspect.WRITE_OPERATION, operation_1.Aspect.SUPPORTS_RAW_DATA ]);
  (0, operation_1.defineAspects)(InsertOneOperation, [ operation_1.Aspect.RETRYABLE, operation_1.Aspect.WRITE_OPERATION, operation_1.Aspect.SUPPORTS_RAW_DATA ]);
 },
 3229: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.KillCursorsOperation = void 0;
  const responses_1 = __webpack_require__(231);
  const error_1 = __webpack_require__(6084);
  const operation_1 = __webpack_require__(4552);
  class KillCursorsOperation extends operation_1.AbstractOperation {
   constructor(cursorId, ns, server, options) {
    super(options);
    this.SERVER_COMMAND_RESPONSE_TYPE = responses_1.MongoDBResponse;
    this.ns = ns;
    this.cursorId = cursorId;
    this.server = server;
   }
   get commandName() {
    return "killCursors";
   }
   buildCommand(_connection, _session) {
    const killCursors = this.ns.collection;
    if (killCursors == null) {
     throw new error_1.MongoRuntimeError("A collection name must be determined before killCursors");
    }
    const killCursorsCommand = {
     killCursors: killCursors,
     cursors: [ this.cursorId ]
    };
    return killCursorsCommand;
   }
   buildOptions(timeoutContext) {
    return {
     session: this.session,
     timeoutContext: timeoutContext
    };
   }
   handleError(_error) {}
  }
  exports.KillCursorsOperation = KillCursorsOperation;
  (0, operation_1.defineAspects)(KillCursorsOperation, [ operation_1.Aspect.MUST_SELECT_SAME_SERVER ]);
 },
 9403: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.ListCollectionsOperation = void 0;
  const responses_1 = __webpack_require__(231);
  const command_1 = __webpack_require__(2748);
  const operation_1 = __webpack_require__(4552);
  class ListCollectionsOperation extends command_1.CommandOperation {
   constructor(db, filter, options) {
    super(db, options);
    this.SERVER_COMMAND_RESPONSE_TYPE = responses_1.CursorResponse;
    this.options = {
     ...options
    };
    delete this.options.writeConcern;
    this.db = db;
    this.filter = filter;
    this.nameOnly = !!this.options.nameOnly;
    this.authorizedCollections = !!this.options.authorizedCollections;
    if (typeof this.options.batchSize === "number") {
     this.batchSize = this.options.batchSize;
    }
    this.SERVER_COMMAND_RESPONSE_TYPE = this.explain ? responses_1.ExplainedCursorResponse : responses_1.CursorResponse;
   }
   get commandName() {
    return "listCollections";
   }
   buildCommandDocument(_connection) {
    const command = {
     listCollections: 1,
     filter: this.filter,
     cursor: this.batchSize ? {
      batchSize: this.batchSize
     } : {},
     nameOnly: this.nameOnly,
     authorizedCollections: this.authorizedCollections
    };
    if (this.options.comment !== undefined) {
     command.comment = this.options.comment;
    }
    return command;
   }
   handleOk(response) {
    return response;
   }
  }
  exports.ListCollectionsOperation = ListCollectionsOperation;
  (0, operation_1.defineAspects)(ListCollectionsOperation, [ operation_1.Aspect.READ_OPERATION, operation_1.Aspect.RETRYABLE, operation_1.Aspect.CURSOR_CREATING, operation_1.Aspect.SUPPORTS_RAW_DATA ]);
 },
 7616: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.ListDatabasesOperation = void 0;
  const responses_1 = __webpack_require__(231);
  const utils_1 = __webpack_require__(3735);
  const command_1 = __webpack_require__(2748);
  const operation_1 = __webpack_require__(4552);
  class ListDatabasesOperation extends command_1.CommandOperation {
   constructor(db, options) {
    super(db, options);
    this.SERVER_COMMAND_RESPONSE_TYPE = responses_1.MongoDBResponse;
    this.options = options ?? {};
    this.ns = new utils_1.MongoDBNamespace("admin", "$cmd");
   }
   get commandName() {
    return "listDatabases";
   }
   buildCommandDocument(_connection, _session) {
    const cmd = {
     listDatabases: 1
    };
    if (typeof this.options.nameOnly === "boolean") {
     cmd.nameOnly = this.options.nameOnly;
    }
    if (this.options.filter) {
     cmd.filter = this.options.filter;
    }
    if (typeof this.options.authorizedDatabases === "boolean") {
     cmd.authorizedDatabases = this.options.authorizedDatabases;
    }
    if (this.options.comment !== undefined) {
     cmd.comment = this.options.comment;
    }
    return cmd;
   }
  }
  exports.ListDatabasesOperation = ListDatabasesOperation;
  (0, operation_1.defineAspects)(ListDatabasesOperation, [ operation_1.Aspect.READ_OPERATION, operation_1.Aspect.RETRYABLE ]);
 },
 4552: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.AbstractOperation = exports.Aspect = void 0;
  exports.defineAspects = defineAspects;
  const bson_1 = __webpack_require__(9206);
  const read_preference_1 = __webpack_require__(8378);
  exports.Aspect = {
   READ_OPERATION: Symbol("READ_OPERATION"),
   WRITE_OPERATION: Symbol("WRITE_OPERATION"),
   RETRYABLE: Symbol("RETRYABLE"),
   EXPLAINABLE: Symbol("EXPLAINABLE"),
   SKIP_COLLATION: Symbol("SKIP_COLLATION"),
   CURSOR_CREATING: Symbol("CURSOR_CREATING"),
   MUST_SELECT_SAME_SERVER: Symbol("MUST_SELECT_SAME_SERVER"),
   COMMAND_BATCHING: Symbol("COMMAND_BATCHING"),
   SUPPORTS_RAW_DATA: Symbol("SUPPORTS_RAW_DATA")
  };
  class AbstractOperation {
   constructor(options = {}) {
    this.readPreference = this.hasAspect(exports.Aspect.WRITE_OPERATION) ? read_preference_1.ReadPreference.primary : read_preference_1.ReadPreference.fromOptions(options) ?? read_preference_1.ReadPreference.primary;
    this.bsonOptions = (0, bson_1.resolveBSONOptions)(options);
    this._session = options.session != null ? options.session : undefined;
    this.options = options;
    this.bypassPinningCheck = !!options.bypassPinningCheck;
    this.attemptsMade = 0;
   }
   hasAspect(aspect) {
    const ctor = this.constructor;
    if (ctor.aspects == null) {
     return false;
    }
    return ctor.aspects.has(aspect);
   }
   get session() {
    return this._session;
   }
   set session(session) {
    this._session = session;
   }
   clearSession() {
    this._session = undefined;
   }
   resetBatch() {
    return true;
   }
   get canRetryRead() {
    return this.hasAspect(exports.Aspect.RETRYABLE) && this.hasAspect(exports.Aspect.READ_OPERATION);
   }
   get canRetryWrite() {
    return this.hasAspect(exports.Aspect.RETRYABLE) && this.hasAspect(exports.Aspect.WRITE_OPERATION);
   }
   handleOk(response) {
    return response.toObject(this.bsonOptions);
   }
   handleError(error) {
    throw error;
   }
  }
  exports.AbstractOperation = AbstractOperation;
  function defineAspects(operation, aspects) {
   if (!Array.isArray(aspects) && !(aspects instanceof Set)) {
    aspects = [ aspects ];
   }
   aspects = new Set(aspects);
   Object.defineProperty(operation, "aspects", {
    value: aspects,
    writable: false
   });
   return aspects;
  }
 },
 3026: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.ProfilingLevelOperation = void 0;
  const bson_1 = __webpack_require__(9206);
  const responses_1 = __webpack_require__(231);
  const error_1 = __webpack_require__(6084);
  const command_1 = __webpack_require__(2748);
  class ProfilingLevelResponse extends responses_1.MongoDBResponse {
   get was() {
    return this.get("was", bson_1.BSONType.int, true);
   }
  }
  class ProfilingLevelOperation extends command_1.CommandOperation {
   constructor(db, options) {
    super(db, options);
    this.SERVER_COMMAND_RESPONSE_TYPE = ProfilingLevelResponse;
    this.options = options;
   }
   get commandName() {
    return "profile";
   }
   buildCommandDocument(_connection) {
    return {
     profile: -1
    };
   }
   handleOk(response) {
    if (response.ok === 1) {
     const was = response.was;
     if (was === 0) return "off";
     if (was === 1) return "slow_only";
     if (was === 2) return "all";
     throw new error_1.MongoUnexpectedServerResponseError(`Illegal profiling level value ${was}`);
    } else {
     throw new error_1.MongoUnexpectedServerResponseError("Error with profile command");
    }
   }
  }
  exports.ProfilingLevelOperation = ProfilingLevelOperation;
 },
 2779: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.RemoveUserOperation = void 0;
  const responses_1 = __webpack_require__(231);
  const command_1 = __webpack_require__(2748);
  const operation_1 = __webpack_require__(4552);
  class RemoveUserOperation extends command_1.CommandOperation {
   constructor(db, username, options) {
    super(db, options);
    this.SERVER_COMMAND_RESPONSE_TYPE = responses_1.MongoDBResponse;
    this.options = options;
    this.username = username;
   }
   get commandName() {
    return "dropUser";
   }
   buildCommandDocument(_connection) {
    return {
     dropUser: this.username
    };
   }
   handleOk(_response) {
    return true;
   }
  }
  exports.RemoveUserOperation = RemoveUserOperation;
  (0, operation_1.defineAspects)(RemoveUserOperation, [ operation_1.Aspect.WRITE_OPERATION ]);
 },
 6071: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.RenameOperation = void 0;
  const responses_1 = __webpack_require__(231);
  const collection_1 = __webpack_require__(180);
  const utils_1 = __webpack_require__(3735);
  const command_1 = __webpack_require__(2748);
  const operation_1 = __webpack_require__(4552);
  class RenameOperation extends command_1.CommandOperation {
   constructor(collection, newName, options) {
    super(collection, options);
    this.SERVER_COMMAND_RESPONSE_TYPE = responses_1.MongoDBResponse;
    this.collection = collection;
    this.newName = newName;
    this.options = options;
    this.ns = new utils_1.MongoDBNamespace("admin", "$cmd");
   }
   get commandName() {
    return "renameCollection";
   }
   buildCommandDocument(_connection, _session) {
    const renameCollection = this.collection.namespace;
    const to = this.collection.s.namespace.withCollection(this.newName).toString();
    const dropTarget = typeof this.options.dropTarget === "boolean" ? this.options.dropTarget : false;
    return {
     renameCollection: renameCollection,
     to: to,
     dropTarget: dropTarget
    };
   }
   handleOk(_response) {
    return new collection_1.Collection(this.collection.db, this.newName, this.collection.s.options);
   }
  }
  exports.RenameOperation = RenameOperation;
  (0, operation_1.defineAspects)(RenameOperation, [ operation_1.Aspect.WRITE_OPERATION ]);
 },
 9250: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.RunCursorCommandOperation = exports.RunCommandOperation = void 0;
  const responses_1 = __webpack_require__(231);
  const operation_1 = __webpack_require__(4552);
  class RunCommandOperation extends operation_1.AbstractOperation {
   constructor(namespace, command, options) {
    super(options);
    this.SERVER_COMMAND_RESPONSE_TYPE = responses_1.MongoDBResponse;
    this.command = command;
    this.options = options;
    this.ns = namespace.withCollection("$cmd");
   }
   get commandName() {
    return "runCommand";
   }
   buildCommand(_connection, _session) {
    return this.command;
   }
   buildOptions(timeoutContext) {
    return {
     ...this.options,
     session: this.session,
     timeoutContext: timeoutContext,
     signal: this.options.signal,
     readPreference: this.options.readPreference
    };
   }
  }
  exports.RunCommandOperation = RunCommandOperation;
  class RunCursorCommandOperation extends RunCommandOperation {
   constructor() {
    super(...arguments);
    this.SERVER_COMMAND_RESPONSE_TYPE = responses_1.CursorResponse;
   }
   handleOk(response) {
    return response;
   }
  }
  exports.RunCursorCommandOperation = RunCursorCommandOperation;
 },
 181: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.CreateSearchIndexesOperation = void 0;
  const responses_1 = __webpack_require__(231);
  const operation_1 = __webpack_require__(4552);
  class CreateSearchIndexesOperation extends operation_1.AbstractOperation {
   constructor(collection, descriptions) {
    super();
    this.SERVER_COMMAND_RESPONSE_TYPE = responses_1.MongoDBResponse;
    this.collection = collection;
    this.descriptions = descriptions;
    this.ns = collection.fullNamespace;
   }
   get commandName() {
    return "createSearchIndexes";
   }
   buildCommand(_connection, _session) {
    const namespace = this.collection.fullNamespace;
    return {
     createSearchIndexes: namespace.collection,
     indexes: this.descriptions
    };
   }
   handleOk(response) {
    return super.handleOk(response).indexesCreated.map(val => val.name);
   }
   buildOptions(timeoutContext) {
    return {
     session: this.session,
     timeoutContext: timeoutContext
    };
   }
  }
  exports.CreateSearchIndexesOperation = CreateSearchIndexesOperation;
 },
 4568: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.DropSearchIndexOperation = void 0;
  const responses_1 = __webpack_require__(231);
  const error_1 = __webpack_require__(6084);
  const operation_1 = __webpack_require__(4552);
  class DropSearchIndexOperation extends operation_1.AbstractOperation {
   constructor(collection, name) {
    super();
    this.SERVER_COMMAND_RESPONSE_TYPE = responses_1.MongoDBResponse;
    this.collection = collection;
    this.name = name;
    this.ns = collection.fullNamespace;
   }
   get commandName() {
    return "dropSearchIndex";
   }
   buildCommand(_connection, _session) {
    const namespace = this.collection.fullNamespace;
    const command = {
     dropSearchIndex: namespace.collection
    };
    if (typeof this.name === "string") {
     command.name = this.name;
    }
    return command;
   }
   handleOk(_response) {}
   buildOptions(timeoutContext) {
    return {
     session: this.session,
     timeoutContext: timeoutContext
    };
   }
   handleError(error) {
    if (!(error instanceof error_1.MongoServerError && (0, error_1.isNamespaceNotFoundError)(error))) {
     throw error;
    }
   }
  }
  exports.DropSearchIndexOperation = DropSearchIndexOperation;
 },
 7348: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.UpdateSearchIndexOperation = void 0;
  const responses_1 = __webpack_require__(231);
  const operation_1 = __webpack_require__(4552);
  class UpdateSearchIndexOperation extends operation_1.AbstractOperation {
   constructor(collection, name, definition) {
    super();
    this.SERVER_COMMAND_RESPONSE_TYPE = responses_1.MongoDBResponse;
    this.collection = collection;
    this.name = name;
    this.definition = definition;
    this.ns = collection.fullNamespace;
   }
   get commandName() {
    return "updateSearchIndex";
   }
   buildCommand(_connection, _session) {
    const namespace = this.collection.fullNamespace;
    return {
     updateSearchIndex: namespace.collection,
     name: this.name,
     definition: this.definition
    };
   }
   handleOk(_response) {}
   buildOptions(timeoutContext) {
    return {
     session: this.session,
     timeoutContext: timeoutContext
    };
   }
  }
  exports.UpdateSearchIndexOperation = UpdateSearchIndexOperation;
 },
 2433: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.SetProfilingLevelOperation = exports.ProfilingLevel = void 0;
  const responses_1 = __webpack_require__(231);
  const error_1 = __webpack_require__(6084);
  const utils_1 = __webpack_require__(3735);
  const command_1 = __webpack_require__(2748);
  const levelValues = new Set([ "off", "slow_only", "all" ]);
  exports.ProfilingLevel = Object.freeze({
   off: "off",
   slowOnly: "slow_only",
   all: "all"
  });
  class SetProfilingLevelOperation extends command_1.CommandOperation {
   constructor(db, level, options) {
    super(db, options);
    this.SERVER_COMMAND_RESPONSE_TYPE = responses_1.MongoDBResponse;
    this.options = options;
    switch (level) {
    case exports.ProfilingLevel.off:
     this.profile = 0;
     break;

    case exports.ProfilingLevel.slowOnly:
     this.profile = 1;
     break;

    case exports.ProfilingLevel.all:
     this.profile = 2;
     break;

    default:
     this.profile = 0;
     break;
    }
    this.level = level;
   }
   get commandName() {
    return "profile";
   }
   buildCommandDocument(_connection) {
    const level = this.level;
    if (!levelValues.has(level)) {
     throw new error_1.MongoInvalidArgumentError(`Profiling level must be one of "${(0, 
     utils_1.enumToString)(exports.ProfilingLevel)}"`);
    }
    return {
     profile: this.profile
    };
   }
   handleOk(_response) {
    return this.level;
   }
  }
  exports.SetProfilingLevelOperation = SetProfilingLevelOperation;
 },
 8510: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.DbStatsOperation = void 0;
  const responses_1 = __webpack_require__(231);
  const command_1 = __webpack_require__(2748);
  const operation_1 = __webpack_require__(4552);
  class DbStatsOperation extends command_1.CommandOperation {
   constructor(db, options) {
    super(db, options);
    this.SERVER_COMMAND_RESPONSE_TYPE = responses_1.MongoDBResponse;
    this.options = options;
   }
   get commandName() {
    return "dbStats";
   }
   buildCommandDocument(_connection) {
    const command = {
     dbStats: true
    };
    if (this.options.scale != null) {
     command.scale = this.options.scale;
    }
    return command;
   }
  }
  exports.DbStatsOperation = DbStatsOperation;
  (0, operation_1.defineAspects)(DbStatsOperation, [ operation_1.Aspect.READ_OPERATION ]);
 },
 6804: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.ReplaceOneOperation = exports.UpdateManyOperation = exports.UpdateOneOperation = exports.UpdateOperation = void 0;
  exports.makeUpdateStatement = makeUpdateStatement;
  const commands_1 = __webpack_require__(1806);
  const responses_1 = __webpack_require__(231);
  const error_1 = __webpack_require__(6084);
  const sort_1 = __webpack_require__(9748);
  const utils_1 = __webpack_require__(3735);
  const command_1 = __webpack_require__(2748);
  const operation_1 = __webpack_require__(4552);
  class UpdateOperation extends command_1.CommandOperation {
   constructor(ns, statements, options, serializedOperations) {
    super(undefined, options);
    this.SERVER_COMMAND_RESPONSE_TYPE = responses_1.MongoDBResponse;
    this.options = options;
    this.ns = ns;
    this.statements = statements;
    this.serializedOperations = serializedOperations;
   }
   get commandName() {
    return "update";
   }
   get canRetryWrite() {
    if (super.canRetryWrite === false) {
     return false;
    }
    return this.statements.every(op => op.multi == null || op.multi === false);
   }
   buildCommandDocument(_connection, _session) {
    const options = this.options;
    const command = {
     update: this.ns.collection,
     updates: this.serializedOperations ? (0, commands_1.makeDocumentSequence)("updates", this.statements, this.serializedOperations) : this.statements,
     ordered: options.ordered ?? true
    };
    if (typeof options.bypassDocumentValidation === "boolean") {
     command.bypassDocumentValidation = options.bypassDocumentValidation;
    }
    if (options.let) {
     command.let = options.let;
    }
    if (options.comment !== undefined) {
     command.comment = options.comment;
    }
    return command;
   }
  }
  exports.UpdateOperation = UpdateOperation;
  class UpdateOneOperation extends UpdateOperation {
   constructor(ns, filter, update, options) {
    super(ns, [ makeUpdateStatement(filter, update, {
     ...options,
     multi: false
    }) ], options);
    if (!(0, utils_1.hasAtomicOperators)(update, options)) {
     throw new error_1.MongoInvalidArgumentError("Update document requires atomic operators");
    }
   }
   handleOk(response) {
    const res = super.handleOk(response);
    if (this.explain != null) return res;
    if (res.code) throw new error_1.MongoServerError(res);
    if (res.writeErrors) throw new error_1.MongoServerError(res.writeErrors[0]);
    return {
     acknowledged: this.writeConcern?.w !== 0,
     modifiedCount: res.nModified ?? res.n,
     upsertedId: Array.isArray(res.upserted) && res.upserted.length > 0 ? res.upserted[0]._id : null,
     upsertedCount: Array.isArray(res.upserted) && res.upserted.length ? res.upserted.length : 0,
     matchedCount: Array.isArray(res.upserted) && res.upserted.length > 0 ? 0 : res.n
    };
   }
  }
  exports.UpdateOneOperation = UpdateOneOperation;
  class UpdateManyOperation extends UpdateOperation {
   constructor(ns, filter, update, options) {
    super(ns, [ makeUpdateStatement(filter, update, {
     ...options,
     multi: true
    }) ], options);
    if (!(0, utils_1.hasAtomicOperators)(update, options)) {
     throw new error_1.MongoInvalidArgumentError("Update document requires atomic operators");
    }
   }
   handleOk(response) {
    const res = super.handleOk(response);
    if (this.explain != null) return res;
    if (res.code) throw new error_1.MongoServerError(res);
    if (res.writeErrors) throw new error_1.MongoServerError(res.writeErrors[0]);
    return {
     acknowledged: this.writeConcern?.w !== 0,
     modifiedCount: res.nModified ?? res.n,
     upsertedId: Array.isArray(res.upserted) && res.upserted.length > 0 ? res.upserted[0]._id : null,
     upsertedCount: Array.isArray(res.upserted) && res.upserted.length ? res.upserted.length : 0,
     matchedCount: Array.isArray(res.upserted) && res.upserted.length > 0 ? 0 : res.n
    };
   }
  }
  exports.UpdateManyOperation = UpdateManyOperation;
  class ReplaceOneOperation extends UpdateOperation {
   constructor(ns, filter, replacement, options) {
    super(ns, [ makeUpdateStatement(filter, replacement, {
     ...options,
     multi: false
    }) ], options);
    if ((0, utils_1.hasAtomicOperators)(replacement)) {
     throw new error_1.MongoInvalidArgumentError("Replacement document must not contain atomic operators");
    }
   }
   handleOk(response) {
    const res = super.handleOk(response);
    if (this.explain != null) return res;
    if (res.code) throw new error_1.MongoServerError(res);
    if (res.writeErrors) throw new error_1.MongoServerError(res.writeErrors[0]);
    return {
     acknowledged: this.writeConcern?.w !== 0,
     modifiedCount: res.nModified ?? res.n,
     upsertedId: Array.isArray(res.upserted) && res.upserted.length > 0 ? res.upserted[0]._id : null,
     upsertedCount: Array.isArray(res.upserted) && res.upserted.length ? res.upserted.length : 0,
     matchedCount: Array.isArray(res.upserted) && res.upserted.length > 0 ? 0 : res.n
    };
   }
  }
  exports.ReplaceOneOperation = ReplaceOneOperation;
  function makeUpdateStatement(filter, update, options) {
   if (filter == null || typeof filter !== "object") {
    throw new error_1.MongoInvalidArgumentError("Selector must be a valid JavaScript object");
   }
   if (update == null || typeof update !== "object") {
    throw new error_1.MongoInvalidArgumentError("Document must be a valid JavaScript object");
   }
   const op = {
    q: filter,
    u: update
   };
   if (typeof options.upsert === "boolean") {
    op.upsert = options.upsert;
   }
   if (options.multi) {
    op.multi = options.multi;
   }
   if (options.hint) {
    op.hint = options.hint;
   }
   if (options.arrayFilters) {
    op.arrayFilters = options.arrayFilters;
   }
   if (options.collation) {
    op.collation = options.collation;
   }
   if (!options.multi && options.sort != null) {
    op.sort = (0, sort_1.formatSort)(options.sort);
   }
   return op;
  }
  (0, operation_1.defineAspects)(UpdateOperation, [ operation_1.Aspect.RETRYABLE, operation_1.Aspect.WRITE_OPERATION, operation_1.Aspect.SKIP_COLLATION, operation_1.Aspect.SUPPORTS_RAW_DATA ]);
  (0, operation_1.defineAspects)(UpdateOneOperation, [ operation_1.Aspect.RETRYABLE, operation_1.Aspect.WRITE_OPERATION, operation_1.Aspect.EXPLAINABLE, operation_1.Aspect.SKIP_COLLATION, operation_1.Aspect.SUPPORTS_RAW_DATA ]);
  (0, operation_1.defineAspects)(UpdateManyOperation, [ operation_1.Aspect.WRITE_OPERATION, operation_1.Aspect.EXPLAINABLE, operation_1.Aspect.SKIP_COLLATION, operation_1.Aspect.SUPPORTS_RAW_DATA ]);
  (0, operation_1.defineAspects)(ReplaceOneOperation, [ operation_1.Aspect.RETRYABLE, operation_1.Aspect.WRITE_OPERATION, operation_1.Aspect.SKIP_COLLATION, operation_1.Aspect.SUPPORTS_RAW_DATA ]);
 },
 2738: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.ValidateCollectionOperation = void 0;
  const responses_1 = __webpack_require__(231);
  const error_1 = __webpack_require__(6084);
  const command_1 = __webpack_require__(2748);
  class ValidateCollectionOperation extends command_1.CommandOperation {
   constructor(admin, collectionName, options) {
    super(admin.s.db, options);
    this.SERVER_COMMAND_RESPONSE_TYPE = responses_1.MongoDBResponse;
    this.options = options;
    this.collectionName = collectionName;
   }
   get commandName() {
    return "validate";
   }
   buildCommandDocument(_connection, _session) {
    return {
     validate: this.collectionName,
     ...Object.fromEntries(Object.entries(this.options).filter(entry => entry[0] !== "session"))
    };
   }
   handleOk(response) {
    const result = super.handleOk(response);
    if (result.result != null && typeof result.result !== "string") throw new error_1.MongoUnexpectedServerResponseError("Error with validation data");
    if (result.result != null && result.result.match(/exception|corrupt/) != null) throw new error_1.MongoUnexpectedServerResponseError(`Invalid collection ${this.collectionName}`);
    if (result.valid != null && !result.valid) throw new error_1.MongoUnexpectedServerResponseError(`Invalid collection ${this.collectionName}`);
    return response;
   }
  }
  exports.ValidateCollectionOperation = ValidateCollectionOperation;
 },
 3891: (__unused_webpack_module, exports) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.ReadConcern = exports.ReadConcernLevel = void 0;
  exports.ReadConcernLevel = Object.freeze({
   local: "local",
   majority: "majority",
   linearizable: "linearizable",
   available: "available",
   snapshot: "snapshot"
  });
  class ReadConcern {
   constructor(level) {
    this.level = exports.ReadConcernLevel[level] ?? level;
   }
   static fromOptions(options) {
    if (options == null) {
     return;
    }
    if (options.readConcern) {
     const {readConcern: readConcern} = options;
     if (readConcern instanceof ReadConcern) {
      return readConcern;
     } else if (typeof readConcern === "string") {
      return new ReadConcern(readConcern);
     } else if ("level" in readConcern && readConcern.level) {
      return new ReadConcern(readConcern.level);
     }
    }
    if (options.level) {
     return new ReadConcern(options.level);
    }
    return;
   }
   static get MAJORITY() {
    return exports.ReadConcernLevel.majority;
   }
   static get AVAILABLE() {
    return exports.ReadConcernLevel.available;
   }
   static get LINEARIZABLE() {
    return exports.ReadConcernLevel.linearizable;
   }
   static get SNAPSHOT() {
    return exports.ReadConcernLevel.snapshot;
   }
   toJSON() {
    return {
     level: this.level
    };
   }
  }
  exports.ReadConcern = ReadConcern;
 },
 8378: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.ReadPreference = exports.ReadPreferenceMode = void 0;
  const error_1 = __webpack_require__(6084);
  exports.ReadPreferenceMode = Object.freeze({
   primary: "primary",
   primaryPreferred: "primaryPreferred",
   secondary: "secondary",
   secondaryPreferred: "secondaryPreferred",
   nearest: "nearest"
  });
  class ReadPreference {
   static {
    this.PRIMARY = exports.ReadPreferenceMode.primary;
   }
   static {
    this.PRIMARY_PREFERRED = exports.ReadPreferenceMode.primaryPreferred;
   }
   static {
    this.SECONDARY = exports.ReadPreferenceMode.secondary;
   }
   static {
    this.SECONDARY_PREFERRED = exports.ReadPreferenceMode.secondaryPreferred;
   }
   static {
    this.NEAREST = exports.ReadPreferenceMode.nearest;
   }
   static {
    this.primary = new ReadPreference(exports.ReadPreferenceMode.primary);
   }
   static {
    this.primaryPreferred = new ReadPreference(exports.ReadPreferenceMode.primaryPreferred);
   }
   static {
    this.secondary = new ReadPreference(exports.ReadPreferenceMode.secondary);
   }
   static {
    this.secondaryPreferred = new ReadPreference(exports.ReadPreferenceMode.secondaryPreferred);
   }
   static {
    this.nearest = new ReadPreference(exports.ReadPreferenceMode.nearest);
   }
   constructor(mode, tags, options) {
    if (!ReadPreference.isValid(mode)) {
     throw new error_1.MongoInvalidArgumentError(`Invalid read preference mode ${JSON.stringify(mode)}`);
    }
    if (options == null && typeof tags === "object" && !Array.isArray(tags)) {
     options = tags;
     tags = undefined;
    } else if (tags && !Array.isArray(tags)) {
     throw new error_1.MongoInvalidArgumentError("ReadPreference tags must be an array");
    }
    this.mode = mode;
    this.tags = tags;
    this.hedge = options?.hedge;
    this.maxStalenessSeconds = undefined;
    options = options ?? {};
    if (options.maxStalenessSeconds != null) {
     if (options.maxStalenessSeconds <= 0) {
      throw new error_1.MongoInvalidArgumentError("maxStalenessSeconds must be a positive integer");
     }
     this.maxStalenessSeconds = options.maxStalenessSeconds;
    }
    if (this.mode === ReadPreference.PRIMARY) {
     if (this.tags && Array.isArray(this.tags) && this.tags.length > 0) {
      throw new error_1.MongoInvalidArgumentError("Primary read preference cannot be combined with tags");
     }
     if (this.maxStalenessSeconds) {
      throw new error_1.MongoInvalidArgumentError("Primary read preference cannot be combined with maxStalenessSeconds");
     }
     if (this.hedge) {
      throw new error_1.MongoInvalidArgumentError("Primary read preference cannot be combined with hedge");
     }
    }
   }
   get preference() {
    return this.mode;
   }
   static fromString(mode) {
    return new ReadPreference(mode);
   }
   static fromOptions(options) {
    if (!options) return;
    const readPreference = options.readPreference ?? options.session?.transaction.options.readPreference;
    const readPreferenceTags = options.readPreferenceTags;
    if (readPreference == null) {
     return;
    }
    if (typeof readPreference === "string") {
     return new ReadPreference(readPreference, readPreferenceTags, {
      maxStalenessSeconds: options.maxStalenessSeconds,
      hedge: options.hedge
     });
    } else if (!(readPreference instanceof ReadPreference) && typeof readPreference === "object") {
     const mode = readPreference.mode || readPreference.preference;
     if (mode && typeof mode === "string") {
      return new ReadPreference(mode, readPreference.tags ?? readPreferenceTags, {
       maxStalenessSeconds: readPreference.maxStalenessSeconds,
       hedge: options.hedge
      });
     }
    }
    if (readPreferenceTags) {
     readPreference.tags = readPreferenceTags;
    }
    return readPreference;
   }
   static translate(options) {
    if (options.readPreference == null) return options;
    const r = options.readPreference;
    if (typeof r === "string") {
     options.readPreference = new ReadPreference(r);
    } else if (r && !(r instanceof ReadPreference) && typeof r === "object") {
     const mode = r.mode || r.preference;
     if (mode && typeof mode === "string") {
      options.readPreference = new ReadPreference(mode, r.tags, {
       maxStalenessSeconds: r.maxStalenessSeconds
      });
     }
    } else if (!(r instanceof ReadPreference)) {
     throw new error_1.MongoInvalidArgumentError(`Invalid read preference: ${r}`);
    }
    return options;
   }
   static isValid(mode) {
    const VALID_MODES = new Set([ ReadPreference.PRIMARY, ReadPreference.PRIMARY_PREFERRED, ReadPreference.SECONDARY, ReadPreference.SECONDARY_PREFERRED, ReadPreference.NEAREST, null ]);
    return VALID_MODES.has(mode);
   }
   isValid(mode) {
    return ReadPreference.isValid(typeof mode === "string" ? mode : this.mode);
   }
   secondaryOk() {
    const NEEDS_SECONDARYOK = new Set([ ReadPreference.PRIMARY_PREFERRED, ReadPreference.SECONDARY, ReadPreference.SECONDARY_PREFERRED, ReadPreference.NEAREST ]);
    return NEEDS_SECONDARYOK.has(this.mode);
   }
   equals(readPreference) {
    return readPreference.mode === this.mode;
   }
   toJSON() {
    const readPreference = {
     mode: this.mode
    };
    if (Array.isArray(this.tags)) readPreference.tags = this.tags;
    if (this.maxStalenessSeconds) readPreference.maxStalenessSeconds = this.maxStalenessSeconds;
    if (this.hedge) readPreference.hedge = this.hedge;
    return readPreference;
   }
  }
  exports.ReadPreference = ReadPreference;
 },
 9777: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.ALLOWED_DRIVER_REQUIRE_PROPERTY_NAME = void 0;
  exports.resolveRuntimeAdapters = resolveRuntimeAdapters;
  exports.ALLOWED_DRIVER_REQUIRE_PROPERTY_NAME = "allowedDriverRequire";
  async function resolveRuntimeAdapters(options) {
   return {
    os: options.runtimeAdapters?.os ?? await Promise.resolve().then(__webpack_require__.t.bind(__webpack_require__, 857, 23))
   };
  }
 },
 1881: (__unused_webpack_module, exports) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.ServerType = exports.TopologyType = exports.STATE_CONNECTED = exports.STATE_CONNECTING = exports.STATE_CLOSED = exports.STATE_CLOSING = void 0;
  exports._advanceClusterTime = _advanceClusterTime;
  exports.STATE_CLOSING = "closing";
  exports.STATE_CLOSED = "closed";
  exports.STATE_CONNECTING = "connecting";
  exports.STATE_CONNECTED = "connected";
  exports.TopologyType = Object.freeze({
   Single: "Single",
   ReplicaSetNoPrimary: "ReplicaSetNoPrimary",
   ReplicaSetWithPrimary: "ReplicaSetWithPrimary",
   Sharded: "Sharded",
   Unknown: "Unknown",
   LoadBalanced: "LoadBalanced"
  });
  exports.ServerType = Object.freeze({
   Standalone: "Standalone",
   Mongos: "Mongos",
   PossiblePrimary: "PossiblePrimary",
   RSPrimary: "RSPrimary",
   RSSecondary: "RSSecondary",
   RSArbiter: "RSArbiter",
   RSOther: "RSOther",
   RSGhost: "RSGhost",
   Unknown: "Unknown",
   LoadBalancer: "LoadBalancer"
  });
  function _advanceClusterTime(entity, $clusterTime) {
   if (entity.clusterTime == null) {
    entity.clusterTime = $clusterTime;
   } else {
    if ($clusterTime.clusterTime.greaterThan(entity.clusterTime.clusterTime)) {
     entity.clusterTime = $clusterTime;
    }
   }
  }
 },
 4165: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.ServerHeartbeatFailedEvent = exports.ServerHeartbeatSucceededEvent = exports.ServerHeartbeatStartedEvent = exports.TopologyClosedEvent = exports.TopologyOpeningEvent = exports.TopologyDescriptionChangedEvent = exports.ServerClosedEvent = exports.ServerOpeningEvent = exports.ServerDescriptionChangedEvent = void 0;
  const constants_1 = __webpack_require__(1975);
  class ServerDescriptionChangedEvent {
   constructor(topologyId, address, previousDescription, newDescription) {
    this.name = constants_1.SERVER_DESCRIPTION_CHANGED;
    this.topologyId = topologyId;
    this.address = address;
    this.previousDescription = previousDescription;
    this.newDescription = newDescription;
   }
  }
  exports.ServerDescriptionChangedEvent = ServerDescriptionChangedEvent;
  class ServerOpeningEvent {
   constructor(topologyId, address) {
    this.name = constants_1.SERVER_OPENING;
    this.topologyId = topologyId;
    this.address = address;
   }
  }
  exports.ServerOpeningEvent = ServerOpeningEvent;
  class ServerClosedEvent {
   constructor(topologyId, address) {
    this.name = constants_1.SERVER_CLOSED;
    this.topologyId = topologyId;
    this.address = address;
   }
  }
  exports.ServerClosedEvent = ServerClosedEvent;
  class TopologyDescriptionChangedEvent {
   constructor(topologyId, previousDescription, newDescription) {
    this.name = constants_1.TOPOLOGY_DESCRIPTION_CHANGED;
    this.topologyId = topologyId;
    this.previousDescription = previousDescription;
    this.newDescription = newDescription;
   }
  }
  exports.TopologyDescriptionChangedEvent = TopologyDescriptionChangedEvent;
  class TopologyOpeningEvent {
   constructor(topologyId) {
    this.name = constants_1.TOPOLOGY_OPENING;
    this.topologyId = topologyId;
   }
  }
  exports.TopologyOpeningEvent = TopologyOpeningEvent;
  class TopologyClosedEvent {
   constructor(topologyId) {
    this.name = constants_1.TOPOLOGY_CLOSED;
    this.topologyId = topologyId;
   }
  }
  exports.TopologyClosedEvent = TopologyClosedEvent;
  class ServerHeartbeatStartedEvent {
   constructor(connectionId, awaited) {
    this.name = constants_1.SERVER_HEARTBEAT_STARTED;
    this.connectionId = connectionId;
    this.awaited = awaited;
   }
  }
  exports.ServerHeartbeatStartedEvent = ServerHeartbeatStartedEvent;
  class ServerHeartbeatSucceededEvent {
   constructor(connectionId, duration, reply, awaited) {
    this.name = constants_1.SERVER_HEARTBEAT_SUCCEEDED;
    this.connectionId = connectionId;
    this.duration = duration;
    this.reply = reply ?? {};
    this.awaited = awaited;
   }
  }
  exports.ServerHeartbeatSucceededEvent = ServerHeartbeatSucceededEvent;
  class ServerHeartbeatFailedEvent {
   constructor(connectionId, duration, failure, awaited) {
    this.name = constants_1.SERVER_HEARTBEAT_FAILED;
    this.connectionId = connectionId;
    this.duration = duration;
    this.failure = failure;
    this.awaited = awaited;
   }
  }
  exports.ServerHeartbeatFailedEvent = ServerHeartbeatFailedEvent;
 },
 9132: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.RTTSampler = exports.MonitorInterval = exports.RTTPinger = exports.Monitor = exports.ServerMonitoringMode = void 0;
  const timers_1 = __webpack_require__(3557);
  const bson_1 = __webpack_require__(9206);
  const connect_1 = __webpack_require__(1296);
  const client_metadata_1 = __webpack_require__(6401);
  const constants_1 = __webpack_require__(1975);
  const error_1 = __webpack_require__(6084);
  const mongo_logger_1 = __webpack_require__(797);
  const mongo_types_1 = __webpack_require__(8524);
  const utils_1 = __webpack_require__(3735);
  const common_1 = __webpack_require__(1881);
  const events_1 = __webpack_require__(4165);
  const server_1 = __webpack_require__(2979);
  const STATE_IDLE = "idle";
  const STATE_MONITORING = "monitoring";
  const stateTransition = (0, utils_1.makeStateMachine)({
   [common_1.STATE_CLOSING]: [ common_1.STATE_CLOSING, STATE_IDLE, common_1.STATE_CLOSED ],
   [common_1.STATE_CLOSED]: [ common_1.STATE_CLOSED, STATE_MONITORING ],
   [STATE_IDLE]: [ STATE_IDLE, STATE_MONITORING, common_1.STATE_CLOSING ],
   [STATE_MONITORING]: [ STATE_MONITORING, STATE_IDLE, common_1.STATE_CLOSING ]
  });
  const INVALID_REQUEST_CHECK_STATES = new Set([ common_1.STATE_CLOSING, common_1.STATE_CLOSED, STATE_MONITORING ]);
  function isInCloseState(monitor) {
   return monitor.s.state === common_1.STATE_CLOSED || monitor.s.state === common_1.STATE_CLOSING;
  }
  exports.ServerMonitoringMode = Object.freeze({
   auto: "auto",
   poll: "poll",
   stream: "stream"
  });
  class Monitor extends mongo_types_1.TypedEventEmitter {
   constructor(server, options) {
    super();
    this.component = mongo_logger_1.MongoLoggableComponent.TOPOLOGY;
    this.on("error", utils_1.noop);
    this.server = server;
    this.connection = null;
    this.cancellationToken = new mongo_types_1.CancellationToken;
    this.cancellationToken.setMaxListeners(Infinity);
    this.monitorId = undefined;
    this.s = {
     state: common_1.STATE_CLOSED
    };
    this.address = server.description.address;
    this.options = Object.freeze({
     connectTimeoutMS: options.connectTimeoutMS ?? 1e4,
     heartbeatFrequencyMS: options.heartbeatFrequencyMS ?? 1e4,
     minHeartbeatFrequencyMS: options.minHeartbeatFrequencyMS ?? 500,
     serverMonitoringMode: options.serverMonitoringMode
    });
    this.isRunningInFaasEnv = (0, client_metadata_1.getFAASEnv)() != null;
    this.mongoLogger = this.server.topology.client?.mongoLogger;
    this.rttSampler = new RTTSampler(10);
    const cancellationToken = this.cancellationToken;
    const connectOptions = {
     id: "<monitor>",
     generation: server.pool.generation,
     cancellationToken: cancellationToken,
     hostAddress: server.description.hostAddress,
     ...options,
     raw: false,
     useBigInt64: false,
     promoteLongs: true,
     promoteValues: true,
     promoteBuffers: true
    };
    delete connectOptions.credentials;
    if (connectOptions.autoEncrypter) {
     delete connectOptions.autoEncrypter;
    }
    this.connectOptions = Object.freeze(connectOptions);
   }
   connect() {
    if (this.s.state !== common_1.STATE_CLOSED) {
     return;
    }
    const heartbeatFrequencyMS = this.options.heartbeatFrequencyMS;
    const minHeartbeatFrequencyMS = this.options.minHeartbeatFrequencyMS;
    this.monitorId = new MonitorInterval(monitorServer(this), {
     heartbeatFrequencyMS: heartbeatFrequencyMS,
     minHeartbeatFrequencyMS: minHeartbeatFrequencyMS,
     immediate: true
    });
   }
   requestCheck() {
    if (INVALID_REQUEST_CHECK_STATES.has(this.s.state)) {
     return;
    }
    this.monitorId?.wake();
   }
   reset() {
    const topologyVersion = this.server.description.topologyVersion;
    if (isInCloseState(this) || topologyVersion == null) {
     return;
    }
    stateTransition(this, common_1.STATE_CLOSING);
    resetMonitorState(this);
    stateTransition(this, STATE_IDLE);
    const heartbeatFrequencyMS = this.options.heartbeatFrequencyMS;
    const minHeartbeatFrequencyMS = this.options.minHeartbeatFrequencyMS;
    this.monitorId = new MonitorInterval(monitorServer(this), {
     heartbeatFrequencyMS: heartbeatFrequencyMS,
     minHeartbeatFrequencyMS: minHeartbeatFrequencyMS
    });
   }
   close() {
    if (isInCloseState(this)) {
     return;
    }
    stateTransition(this, common_1.STATE_CLOSING);
    resetMonitorState(this);
    this.emit("close");
    stateTransition(this, common_1.STATE_CLOSED);
   }
   get roundTripTime() {
    return this.rttSampler.average();
   }
   get minRoundTripTime() {
    return this.rttSampler.min();
   }
   get latestRtt() {
    return this.rttSampler.last;
   }
   addRttSample(rtt) {
    this.rttSampler.addSample(rtt);
   }
   clearRttSamples() {
    this.rttSampler.clear();
   }
  }
  exports.Monitor = Monitor;
  function resetMonitorState(monitor) {
   monitor.monitorId?.stop();
   monitor.monitorId = undefined;
   monitor.rttPinger?.close();
   monitor.rttPinger = undefined;
   monitor.cancellationToken.emit("cancel");
   monitor.connection?.destroy();
   monitor.connection = null;
   monitor.clearRttSamples();
  }
  function useStreamingProtocol(monitor, topologyVersion) {
   if (topologyVersion == null) return false;
   const serverMonitoringMode = monitor.options.serverMonitoringMode;
   if (serverMonitoringMode === exports.ServerMonitoringMode.poll) return false;
   if (serverMonitoringMode === exports.ServerMonitoringMode.stream) return true;
   if (monitor.isRunningInFaasEnv) return false;
   return true;
  }
  function checkServer(monitor, callback) {
   let start;
   let awaited;
   const topologyVersion = monitor.server.description.topologyVersion;
   const isAwaitable = useStreamingProtocol(monitor, topologyVersion);
   monitor.emitAndLogHeartbeat(server_1.Server.SERVER_HEARTBEAT_STARTED, monitor.server.topology.s.id, undefined, new events_1.ServerHeartbeatStartedEvent(monitor.address, isAwaitable));
   function onHeartbeatFailed(err) {
    monitor.connection?.destroy();
    monitor.connection = null;
    monitor.emitAndLogHeartbeat(server_1.Server.SERVER_HEARTBEAT_FAILED, monitor.server.topology.s.id, undefined, new events_1.ServerHeartbeatFailedEvent(monitor.address, (0, 
    utils_1.calculateDurationInMs)(start), err, awaited));
    const error = !(err instanceof error_1.MongoError) ? new error_1.MongoError(error_1.MongoError.buildErrorMessage(err), {
     cause: err
    }) : err;
    error.addErrorLabel(error_1.MongoErrorLabel.ResetPool);
    if (error instanceof error_1.MongoNetworkTimeoutError) {
     error.addErrorLabel(error_1.MongoErrorLabel.InterruptInUseConnections);
    }
    monitor.emit("resetServer", error);
    callback(err);
   }
   function onHeartbeatSucceeded(hello) {
    if (!("isWritablePrimary" in hello)) {
     hello.isWritablePrimary = hello[constants_1.LEGACY_HELLO_COMMAND];
    }
    const duration = isAwaitable && monitor.rttPinger ? monitor.rttPinger.latestRtt ?? (0, 
    utils_1.calculateDurationInMs)(start) : (0, utils_1.calculateDurationInMs)(start);
    monitor.addRttSample(duration);
    monitor.emitAndLogHeartbeat(server_1.Server.SERVER_HEARTBEAT_SUCCEEDED, monitor.server.topology.s.id, hello.connectionId, new events_1.ServerHeartbeatSucceededEvent(monitor.address, duration, hello, isAwaitable));
    if (isAwaitable) {
     monitor.emitAndLogHeartbeat(server_1.Server.SERVER_HEARTBEAT_STARTED, monitor.server.topology.s.id, undefined, new events_1.ServerHeartbeatStartedEvent(monitor.address, true));
     start = (0, utils_1.processTimeMS)();
    } else {
     monitor.rttPinger?.close();
     monitor.rttPinger = undefined;
     callback(undefined, hello);
    }
   }
   const {connection: connection} = monitor;
   if (connection && !connection.closed) {
    const {serverApi: serverApi, helloOk: helloOk} = connection;
    const connectTimeoutMS = monitor.options.connectTimeoutMS;
    const maxAwaitTimeMS = monitor.options.heartbeatFrequencyMS;
    const cmd = {
     [serverApi?.version || helloOk ? "hello" : constants_1.LEGACY_HELLO_COMMAND]: 1,
     ...isAwaitable && topologyVersion ? {
      maxAwaitTimeMS: maxAwaitTimeMS,
      topologyVersion: makeTopologyVersion(topologyVersion)
     } : {}
    };
    const options = isAwaitable ? {
     socketTimeoutMS: connectTimeoutMS ? connectTimeoutMS + maxAwaitTimeMS : 0,
     exhaustAllowed: true
    } : {
     socketTimeoutMS: connectTimeoutMS
    };
    if (isAwaitable && monitor.rttPinger == null) {
     monitor.rttPinger = new RTTPinger(monitor);
    }
    start = (0, utils_1.processTimeMS)();
    if (isAwaitable) {
     awaited = true;
     return connection.exhaustCommand((0, utils_1.ns)("admin.$cmd"), cmd, options, (error, hello) => {
      if (error) return onHeartbeatFailed(error);
      return onHeartbeatSucceeded(hello);
     });
    }
    awaited = false;
    connection.command((0, utils_1.ns)("admin.$cmd"), cmd, options).then(onHeartbeatSucceeded, onHeartbeatFailed);
    return;
   }
   (async () => {
    const socket = await (0, connect_1.makeSocket)(monitor.connectOptions);
    const connection = (0, connect_1.makeConnection)(monitor.connectOptions, socket);
    start = (0, utils_1.processTimeMS)();
    try {
     await (0, connect_1.performInitialHandshake)(connection, monitor.connectOptions);
     return connection;
    } catch (error) {
     connection.destroy();
     throw error;
    }
   })().then(connection => {
    if (isInCloseState(monitor)) {
     connection.destroy();
     return;
    }
    const duration = (0, utils_1.calculateDurationInMs)(start);
    monitor.addRttSample(duration);
    monitor.connection = connection;
    monitor.emitAndLogHeartbeat(server_1.Server.SERVER_HEARTBEAT_SUCCEEDED, monitor.server.topology.s.id, connection.hello?.connectionId, new events_1.ServerHeartbeatSucceededEvent(monitor.address, duration, connection.hello, useStreamingProtocol(monitor, connection.hello?.topologyVersion)));
    callback(undefined, connection.hello);
   }, error => {
    monitor.connection = null;
    awaited = false;
    onHeartbeatFailed(error);
   });
  }
  function monitorServer(monitor) {
   return callback => {
    if (monitor.s.state === STATE_MONITORING) {
     queueMicrotask(callback);
     return;
    }
    stateTransition(monitor, STATE_MONITORING);
    function done() {
     if (!isInCloseState(monitor)) {
      stateTransition(monitor, STATE_IDLE);
     }
     callback();
    }
    checkServer(monitor, (err, hello) => {
     if (err) {
      if (monitor.server.description.type === common_1.ServerType.Unknown) {
       return done();
      }
     }
     if (useStreamingProtocol(monitor, hello?.topologyVersion)) {
      (0, timers_1.setTimeout)(() => {
       if (!isInCloseState(monitor)) {
        monitor.monitorId?.wake();
       }
      }, 0);
     }
     done();
    });
   };
  }
  function makeTopologyVersion(tv) {
   return {
    processId: tv.processId,
    counter: bson_1.Long.isLong(tv.counter) ? tv.counter : bson_1.Long.fromNumber(tv.counter)
   };
  }
  class RTTPinger {
   constructor(monitor) {
    this.connection = undefined;
    this.cancellationToken = monitor.cancellationToken;
    this.closed = false;
    this.monitor = monitor;
    this.latestRtt = monitor.latestRtt ?? undefined;
    const heartbeatFrequencyMS = monitor.options.heartbeatFrequencyMS;
    this.monitorId = (0, timers_1.setTimeout)(() => this.measureRoundTripTime(), heartbeatFrequencyMS);
   }
   get roundTripTime() {
    return this.monitor.roundTripTime;
   }
   get minRoundTripTime() {
    return this.monitor.minRoundTripTime;
   }
   close() {
    this.closed = true;
    (0, timers_1.clearTimeout)(this.monitorId);
    this.connection?.destroy();
    this.connection = undefined;
   }
   measureAndReschedule(start, conn) {
    if (this.closed) {
     conn?.destroy();
     return;
    }
    if (this.connection == null) {
     this.connection = conn;
    }
    this.latestRtt = (0, utils_1.calculateDurationInMs)(start);
    this.monitorId = (0, timers_1.setTimeout)(() => this.measureRoundTripTime(), this.monitor.options.heartbeatFrequencyMS);
   }
   measureRoundTripTime() {
    const start = (0, utils_1.processTimeMS)();
    if (this.closed) {
     return;
    }
    const connection = this.connection;
    if (connection == null) {
     (0, connect_1.connect)(this.monitor.connectOptions).then(connection => {
      this.measureAndReschedule(start, connection);
     }, () => {
      this.connection = undefined;
     });
     return;
    }
    const commandName = connection.serverApi?.version || connection.helloOk ? "hello" : constants_1.LEGACY_HELLO_COMMAND;
    connection.command((0, utils_1.ns)("admin.$cmd"), {
     [commandName]: 1
    }, undefined).then(() => this.measureAndReschedule(start), () => {
     this.connection?.destroy();
     this.connection = undefined;
     return;
    });
   }
  }
  exports.RTTPinger = RTTPinger;
  class MonitorInterval {
   constructor(fn, options = {}) {
    this.isExpeditedCallToFnScheduled = false;
    this.stopped = false;
    this.isExecutionInProgress = false;
    this.hasExecutedOnce = false;
    this._executeAndReschedule = () => {
     if (this.stopped) return;
     if (this.timerId) {
      (0, timers_1.clearTimeout)(this.timerId);
     }
     this.isExpeditedCallToFnScheduled = false;
     this.isExecutionInProgress = true;
     this.fn(() => {
      this.lastExecutionEnded = (0, utils_1.processTimeMS)();
      this.isExecutionInProgress = false;
      this._reschedule(this.heartbeatFrequencyMS);
     });
    };
    this.fn = fn;
    this.lastExecutionEnded = -Infinity;
    this.heartbeatFrequencyMS = options.heartbeatFrequencyMS ?? 1e3;
    this.minHeartbeatFrequencyMS = options.minHeartbeatFrequencyMS ?? 500;
    if (options.immediate) {
     this._executeAndReschedule();
    } else {
     this._reschedule(undefined);
    }
   }
   wake() {
    const currentTime = (0, utils_1.processTimeMS)();
    const timeSinceLastCall = currentTime - this.lastExecutionEnded;
    if (timeSinceLastCall < 0) {
     return this._executeAndReschedule();
    }
    if (this.isExecutionInProgress) {
     return;
    }
    if (this.isExpeditedCallToFnScheduled) {
     return;
    }
    if (timeSinceLastCall < this.minHeartbeatFrequencyMS) {
     this.isExpeditedCallToFnScheduled = true;
     this._reschedule(this.minHeartbeatFrequencyMS - timeSinceLastCall);
     return;
    }
    this._executeAndReschedule();
   }
   stop() {
    this.stopped = true;
    if (this.timerId) {
     (0, timers_1.clearTimeout)(this.timerId);
     this.timerId = undefined;
    }
    this.lastExecutionEnded = -Infinity;
    this.isExpeditedCallToFnScheduled = false;
   }
   toString() {
    return JSON.stringify(this);
   }
   toJSON() {
    const currentTime = (0, utils_1.processTimeMS)();
    const timeSinceLastCall = currentTime - this.lastExecutionEnded;
    return {
     timerId: this.timerId != null ? "set" : "cleared",
     lastCallTime: this.lastExecutionEnded,
     isExpeditedCheckScheduled: this.isExpeditedCallToFnScheduled,
     stopped: this.stopped,
     heartbeatFrequencyMS: this.heartbeatFrequencyMS,
     minHeartbeatFrequencyMS: this.minHeartbeatFrequencyMS,
     currentTime: currentTime,
     timeSinceLastCall: timeSinceLastCall
    };
   }
   _reschedule(ms) {
    if (this.stopped) return;
    if (this.timerId) {
     (0, timers_1.clearTimeout)(this.timerId);
    }
    this.timerId = (0, timers_1.setTimeout)(this._executeAndReschedule, ms || this.heartbeatFrequencyMS);
   }
  }
  exports.MonitorInterval = MonitorInterval;
  class RTTSampler {
   constructor(windowSize = 10) {
    this.rttSamples = new Float64Array(windowSize);
    this.length = 0;
    this.writeIndex = 0;
   }
   addSample(sample) {
    this.rttSamples[this.writeIndex++] = sample;
    if (this.length < this.rttSamples.length) {
     this.length++;
    }
    this.writeIndex %= this.rttSamples.length;
   }
   min() {
    if (this.length < 2) return 0;
    let min = this.rttSamples[0];
    for (let i = 1; i < this.length; i++) {
     if (this.rttSamples[i] < min) min = this.rttSamples[i];
    }
    return min;
   }
   average() {
    if (this.length === 0) return 0;
    let sum = 0;
    for (let i = 0; i < this.length; i++) {
     sum += this.rttSamples[i];
    }
    return sum / this.length;
   }
   get last() {
    if (this.length === 0) return null;
    return this.rttSamples[this.writeIndex === 0 ? this.length - 1 : this.writeIndex - 1];
   }
   clear() {
    this.length = 0;
    this.writeIndex = 0;
   }
  }
  exports.RTTSampler = RTTSampler;
 },
 2979: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.Server = void 0;
  const connection_1 = __webpack_require__(1508);
  const connection_pool_1 = __webpack_require__(441);
  const errors_1 = __webpack_require__(3827);
  const constants_1 = __webpack_require__(1975);
  const error_1 = __webpack_require__(6084);
  const mongo_types_1 = __webpack_require__(8524);
  const aggregate_1 = __webpack_require__(4862);
  const transactions_1 = __webpack_require__(4345);
  const utils_1 = __webpack_require__(3735);
  const write_concern_1 = __webpack_require__(5058);
  const common_1 = __webpack_require__(1881);
  const monitor_1 = __webpack_require__(9132);
  const server_description_1 = __webpack_require__(1326);
  const server_selection_1 = __webpack_require__(2226);
  const stateTransition = (0, utils_1.makeStateMachine)({
   [common_1.STATE_CLOSED]: [ common_1.STATE_CLOSED, common_1.STATE_CONNECTING ],
   [common_1.STATE_CONNECTING]: [ common_1.STATE_CONNECTING, common_1.STATE_CLOSING, common_1.STATE_CONNECTED, common_1.STATE_CLOSED ],
   [common_1.STATE_CONNECTED]: [ common_1.STATE_CONNECTED, common_1.STATE_CLOSING, common_1.STATE_CLOSED ],
   [common_1.STATE_CLOSING]: [ common_1.STATE_CLOSING, common_1.STATE_CLOSED ]
  });
  class Server extends mongo_types_1.TypedEventEmitter {
   static {
    this.SERVER_HEARTBEAT_STARTED = constants_1.SERVER_HEARTBEAT_STARTED;
   }
   static {
    this.SERVER_HEARTBEAT_SUCCEEDED = constants_1.SERVER_HEARTBEAT_SUCCEEDED;
   }
   static {
    this.SERVER_HEARTBEAT_FAILED = constants_1.SERVER_HEARTBEAT_FAILED;
   }
   static {
    this.CONNECT = constants_1.CONNECT;
   }
   static {
    this.DESCRIPTION_RECEIVED = constants_1.DESCRIPTION_RECEIVED;
   }
   static {
    this.CLOSED = constants_1.CLOSED;
   }
   static {
    this.ENDED = constants_1.ENDED;
   }
   constructor(topology, description, options) {
    super();
    this.on("error", utils_1.noop);
    this.serverApi = options.serverApi;
    const poolOptions = {
     hostAddress: description.hostAddress,
     ...options
    };
    this.topology = topology;
    this.pool = new connection_pool_1.ConnectionPool(this, poolOptions);
    this.s = {
     description: description,
     options: options,
     state: common_1.STATE_CLOSED,
     operationCount: 0
    };
    for (const event of [ ...constants_1.CMAP_EVENTS, ...constants_1.APM_EVENTS ]) {
     this.pool.on(event, e => this.emit(event, e));
    }
    this.pool.on(connection_1.Connection.CLUSTER_TIME_RECEIVED, clusterTime => {
     this.clusterTime = clusterTime;
    });
    if (this.loadBalanced) {
     this.monitor = null;
     return;
    }
    this.monitor = new monitor_1.Monitor(this, this.s.options);
    for (const event of constants_1.HEARTBEAT_EVENTS) {
     this.monitor.on(event, e => this.emit(event, e));
    }
    this.monitor.on("resetServer", error => markServerUnknown(this, error));
    this.monitor.on(Server.SERVER_HEARTBEAT_SUCCEEDED, event => {
     this.emit(Server.DESCRIPTION_RECEIVED, new server_description_1.ServerDescription(this.description.hostAddress, event.reply, {
      roundTripTime: this.monitor?.roundTripTime,
      minRoundTripTime: this.monitor?.minRoundTripTime
     }));
     if (this.s.state === common_1.STATE_CONNECTING) {
      stateTransition(this, common_1.STATE_CONNECTED);
      this.emit(Server.CONNECT, this);
     }
    });
   }
   get clusterTime() {
    return this.topology.clusterTime;
   }
   set clusterTime(clusterTime) {
    this.topology.clusterTime = clusterTime;
   }
   get description() {
    return this.s.description;
   }
   get name() {
    return this.s.description.address;
   }
   get autoEncrypter() {
    if (this.s.options && this.s.options.autoEncrypter) {
     return this.s.options.autoEncrypter;
    }
    return;
   }
   get loadBalanced() {
    return this.topology.description.type === common_1.TopologyType.LoadBalanced;
   }
   connect() {
    if (this.s.state !== common_1.STATE_CLOSED) {
     return;
    }
    stateTransition(this, common_1.STATE_CONNECTING);
    if (!this.loadBalanced) {
     this.monitor?.connect();
    } else {
     stateTransition(this, common_1.STATE_CONNECTED);
     this.emit(Server.CONNECT, this);
    }
   }
   closeCheckedOutConnections() {
    return this.pool.closeCheckedOutConnections();
   }
   close() {
    if (this.s.state === common_1.STATE_CLOSED) {
     return;
    }
    stateTransition(this, common_1.STATE_CLOSING);
    if (!this.loadBalanced) {
     this.monitor?.close();
    }
    this.pool.close();
    stateTransition(this, common_1.STATE_CLOSED);
    this.emit("closed");
   }
   requestCheck() {
    if (!this.loadBalanced) {
     this.monitor?.requestCheck();
    }
   }
   async command(operation, timeoutContext) {
    if (this.s.state === common_1.STATE_CLOSING || this.s.state === common_1.STATE_CLOSED) {
     throw new error_1.MongoServerClosedError;
    }
    const session = operation.session;
    let conn = session?.pinnedConnection;
    this.incrementOperationCount();
    if (conn == null) {
     try {
      conn = await this.pool.checkOut({
       timeoutContext: timeoutContext,
       signal: operation.options.signal
      });
     } catch (checkoutError) {
      this.decrementOperationCount();
      if (!(checkoutError instanceof errors_1.PoolClearedError)) this.handleError(checkoutError);
      throw checkoutError;
     }
    }
    let reauthPromise = null;
    const cleanup = () => {
     this.decrementOperationCount();
     if (session?.pinnedConnection !== conn) {
      if (reauthPromise != null) {
       const checkBackIn = () => {
        this.pool.checkIn(conn);
       };
       void reauthPromise.then(checkBackIn, checkBackIn);
      } else {
       this.pool.checkIn(conn);
      }
     }
    };
    let cmd;
    try {
     cmd = operation.buildCommand(conn, session);
    } catch (e) {
     cleanup();
     throw e;
    }
    const options = operation.buildOptions(timeoutContext);
    const ns = operation.ns;
    if (this.loadBalanced && isPinnableCommand(cmd, session) && !session?.pinnedConnection) {
     session?.pin(conn);
    }
    options.directConnection = this.topology.s.options.directConnection;
    const omitReadPreference = operation instanceof aggregate_1.AggregateOperation && operation.hasWriteStage && (0, 
    utils_1.maxWireVersion)(conn) < server_selection_1.MIN_SECONDARY_WRITE_WIRE_VERSION;
    if (omitReadPreference) {
     delete options.readPreference;
    }
    if (this.description.iscryptd) {
     options.omitMaxTimeMS = true;
    }
    try {
     try {
      const res = await conn.command(ns, cmd, options, operation.SERVER_COMMAND_RESPONSE_TYPE);
      (0, write_concern_1.throwIfWriteConcernError)(res);
      return res;
     } catch (commandError) {
      throw this.decorateCommandError(conn, cmd, options, commandError);
     }
    } catch (operationError) {
     if (operationError instanceof error_1.MongoError && operationError.code?.valueOf() === error_1.MONGODB_ERROR_CODES.Reauthenticate) {
      reauthPromise = this.pool.reauthenticate(conn);
      reauthPromise.then(undefined, error => {
       reauthPromise = null;
       (0, utils_1.squashError)(error);
      });
      await (0, utils_1.abortable)(reauthPromise, options);
      reauthPromise = null;
      try {
       const res = await conn.command(ns, cmd, options, operation.SERVER_COMMAND_RESPONSE_TYPE);
       (0, write_concern_1.throwIfWriteConcernError)(res);
       return res;
      } catch (commandError) {
       throw this.decorateCommandError(conn, cmd, options, commandError);
      }
     } else {
      throw operationError;
     }
    } finally {
     cleanup();
    }
   }
   handleError(error, connection) {
    if (!(error instanceof error_1.MongoError)) {
     return;
    }
    if (isStaleError(this, error)) {
     return;
    }
    const isNetworkNonTimeoutError = error instanceof error_1.MongoNetworkError && !(error instanceof error_1.MongoNetworkTimeoutError);
    const isNetworkTimeoutBeforeHandshakeError = error instanceof error_1.MongoNetworkError && error.beforeHandshake;
    const isAuthOrEstablishmentHandshakeError = error.hasErrorLabel(error_1.MongoErrorLabel.HandshakeError);
    const isSystemOverloadError = error.hasErrorLabel(error_1.MongoErrorLabel.SystemOverloadedError);
    if ((0, error_1.isStateChangeError)(error) || error instanceof error_1.MongoParseError) {
     const shouldClearPool = (0, error_1.isNodeShuttingDownError)(error);
     if (!this.loadBalanced) {
      if (shouldClearPool) {
       error.addErrorLabel(error_1.MongoErrorLabel.ResetPool);
      }
      markServerUnknown(this, error);
      queueMicrotask(() => this.requestCheck());
      return;
     }
     if (connection && shouldClearPool) {
      this.pool.clear({
       serviceId: connection.serviceId
      });
     }
    } else if (isNetworkNonTimeoutError || isNetworkTimeoutBeforeHandshakeError || isAuthOrEstablishmentHandshakeError) {
     if (isSystemOverloadError) {
      return;
     }
     if (!this.loadBalanced) {
      error.addErrorLabel(error_1.MongoErrorLabel.ResetPool);
      markServerUnknown(this, error);
     } else if (connection) {
      this.pool.clear({
       serviceId: connection.serviceId
      });
     }
    }
   }
   decorateCommandError(connection, cmd, options, error) {
    if (typeof error !== "object" || error == null || !("name" in error)) {
     throw new error_1.MongoRuntimeError("An unexpected error type: " + typeof error);
    }
    if (error.name === "AbortError" && "cause" in error && error.cause instanceof error_1.MongoError) {
     error = error.cause;
    }
    if (!(error instanceof error_1.MongoError)) {
     return error;
    }
    if (connectionIsStale(this.pool, connection)) {
     return error;
    }
    const session = options?.session;
    if (error instanceof error_1.MongoNetworkError) {
     if (session && !session.hasEnded && session.serverSession) {
      session.serverSession.isDirty = true;
     }
     if (inActiveTransaction(session, cmd) && !error.hasErrorLabel(error_1.MongoErrorLabel.TransientTransactionError)) {
      error.addErrorLabel(error_1.MongoErrorLabel.TransientTransactionError);
     }
     if ((isRetryableWritesEnabled(this.topology) || (0, transactions_1.isTransactionCommand)(cmd)) && (0, 
     utils_1.supportsRetryableWrites)(this) && !inActiveTransaction(session, cmd)) {
      error.addErrorLabel(error_1.MongoErrorLabel.RetryableWriteError);
     }
    } else {
     if ((isRetryableWritesEnabled(this.topology) || (0, transactions_1.isTransactionCommand)(cmd)) && (0, 
     error_1.needsRetryableWriteLabel)(error) && !inActiveTransaction(session, cmd)) {
      error.addErrorLabel(error_1.MongoErrorLabel.RetryableWriteError);
     }
    }
    if (session && session.isPinned && error.hasErrorLabel(error_1.MongoErrorLabel.TransientTransactionError)) {
     session.unpin({
      force: true
     });
    }
    this.handleError(error, connection);
    return error;
   }
   decrementOperationCount() {
    return this.s.operationCount -= 1;
   }
   incrementOperationCount() {
    return this.s.operationCount += 1;
   }
  }
  exports.Server = Server;
  function markServerUnknown(server, error) {
   if (server.loadBalanced) {
    return;
   }
   if (error instanceof error_1.MongoNetworkError && !(error instanceof error_1.MongoNetworkTimeoutError)) {
    server.monitor?.reset();
   }
   server.emit(Server.DESCRIPTION_RECEIVED, new server_description_1.ServerDescription(server.description.hostAddress, undefined, {
    error: error
   }));
  }
  function isPinnableCommand(cmd, session) {
   if (session) {
    return session.inTransaction() || session.transaction.isCommitted && "commitTransaction" in cmd || "aggregate" in cmd || "find" in cmd || "getMore" in cmd || "listCollections" in cmd || "listIndexes" in cmd || "bulkWrite" in cmd;
   }
   return false;
  }
  function connectionIsStale(pool, connection) {
   if (connection.serviceId) {
    return connection.generation !== pool.serviceGenerations.get(connection.serviceId.toHexString());
   }
   return connection.generation !== pool.generation;
  }
  function inActiveTransaction(session, cmd) {
   return session && session.inTransaction() && !(0, transactions_1.isTransactionCommand)(cmd);
  }
  function isRetryableWritesEnabled(topology) {
   return topology.s.options.retryWrites !== false;
  }
  function isStaleError(server, error) {
   const currentGeneration = server.pool.generation;
   const generation = error.connectionGeneration;
   if (generation && generation < currentGeneration) {
    return true;
   }
   const currentTopologyVersion = server.description.topologyVersion;
   return (0, server_description_1.compareTopologyVersion)(currentTopologyVersion, error.topologyVersion) >= 0;
  }
 },
 1326: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.ServerDescription = void 0;
  exports.parseServerType = parseServerType;
  exports.compareTopologyVersion = compareTopologyVersion;
  const bson_1 = __webpack_require__(9206);
  const error_1 = __webpack_require__(6084);
  const utils_1 = __webpack_require__(3735);
  const common_1 = __webpack_require__(1881);
  const WRITABLE_SERVER_TYPES = new Set([ common_1.ServerType.RSPrimary, common_1.ServerType.Standalone, common_1.ServerType.Mongos, common_1.ServerType.LoadBalancer ]);
  const DATA_BEARING_SERVER_TYPES = new Set([ common_1.ServerType.RSPrimary, common_1.ServerType.RSSecondary, common_1.ServerType.Mongos, common_1.ServerType.Standalone, common_1.ServerType.LoadBalancer ]);
  class ServerDescription {
   constructor(address, hello, options = {}) {
    if (address == null || address === "") {
     throw new error_1.MongoRuntimeError("ServerDescription must be provided with a non-empty address");
    }
    this.address = typeof address === "string" ? utils_1.HostAddress.fromString(address).toString() : address.toString();
    this.type = parseServerType(hello, options);
    this.hosts = hello?.hosts?.map(host => host.toLowerCase()) ?? [];
    this.passives = hello?.passives?.map(host => host.toLowerCase()) ?? [];
    this.arbiters = hello?.arbiters?.map(host => host.toLowerCase()) ?? [];
    this.tags = hello?.tags ?? {};
    this.minWireVersion = hello?.minWireVersion ?? 0;
    this.maxWireVersion = hello?.maxWireVersion ?? 0;
    this.roundTripTime = options?.roundTripTime ?? -1;
    this.minRoundTripTime = options?.minRoundTripTime ?? 0;
    this.lastUpdateTime = (0, utils_1.processTimeMS)();
    this.lastWriteDate = hello?.lastWrite?.lastWriteDate ?? 0;
    this.error = options.error ?? null;
    this.error?.stack;
    this.topologyVersion = this.error?.topologyVersion ?? hello?.topologyVersion ?? null;
    this.setName = hello?.setName ?? null;
    this.setVersion = hello?.setVersion ?? null;
    this.electionId = hello?.electionId ?? null;
    this.logicalSessionTimeoutMinutes = hello?.logicalSessionTimeoutMinutes ?? null;
    this.maxMessageSizeBytes = hello?.maxMessageSizeBytes ?? null;
    this.maxWriteBatchSize = hello?.maxWriteBatchSize ?? null;
    this.maxBsonObjectSize = hello?.maxBsonObjectSize ?? null;
    this.primary = hello?.primary ?? null;
    this.me = hello?.me?.toLowerCase() ?? null;
    this.$clusterTime = hello?.$clusterTime ?? null;
    this.iscryptd = Boolean(hello?.iscryptd);
   }
   get hostAddress() {
    return utils_1.HostAddress.fromString(this.address);
   }
   get allHosts() {
    return this.hosts.concat(this.arbiters).concat(this.passives);
   }
   get isReadable() {
    return this.type === common_1.ServerType.RSSecondary || this.isWritable;
   }
   get isDataBearing() {
    return DATA_BEARING_SERVER_TYPES.has(this.type);
   }
   get isWritable() {
    return WRITABLE_SERVER_TYPES.has(this.type);
   }
   get host() {
    const chopLength = `:${this.port}`.length;
    return this.address.slice(0, -chopLength);
   }
   get port() {
    const port = this.address.split(":").pop();
    return port ? Number.parseInt(port, 10) : 27017;
   }
   equals(other) {
    const topologyVersionsEqual = this.topologyVersion === other?.topologyVersion || compareTopologyVersion(this.topologyVersion, other?.topologyVersion) === 0;
    const electionIdsEqual = this.electionId != null && other?.electionId != null ? (0, 
    utils_1.compareObjectId)(this.electionId, other.electionId) === 0 : this.electionId === other?.electionId;
    return other != null && other.iscryptd === this.iscryptd && (0, utils_1.errorStrictEqual)(this.error, other.error) && this.type === other.type && this.minWireVersion === other.minWireVersion && (0, 
    utils_1.arrayStrictEqual)(this.hosts, other.hosts) && tagsStrictEqual(this.tags, other.tags) && this.setName === other.setName && this.setVersion === other.setVersion && electionIdsEqual && this.primary === other.primary && this.logicalSessionTimeoutMinutes === other.logicalSessionTimeoutMinutes && topologyVersionsEqual;
   }
  }
  exports.ServerDescription = ServerDescription;
  function parseServerType(hello, options) {
   if (options?.loadBalanced) {
    return common_1.ServerType.LoadBalancer;
   }
   if (!hello || !hello.ok) {
    return common_1.ServerType.Unknown;
   }
   if (hello.isreplicaset) {
    return common_1.ServerType.RSGhost;
   }
   if (hello.msg && hello.msg === "isdbgrid") {
    return common_1.ServerType.Mongos;
   }
   if (hello.setName) {
    if (hello.hidden) {
     return common_1.ServerType.RSOther;
    } else if (hello.isWritablePrimary) {
     return common_1.ServerType.RSPrimary;
    } else if (hello.secondary) {
     return common_1.ServerType.RSSecondary;
    } else if (hello.arbiterOnly) {
     return common_1.ServerType.RSArbiter;
    } else {
     return common_1.ServerType.RSOther;
    }
   }
   return common_1.ServerType.Standalone;
  }
  function tagsStrictEqual(tags, tags2) {
   const tagsKeys = Object.keys(tags);
   const tags2Keys = Object.keys(tags2);
   return tagsKeys.length === tags2Keys.length && tagsKeys.every(key => tags2[key] === tags[key]);
  }
  function compareTopologyVersion(currentTv, newTv) {
   if (currentTv == null || newTv == null) {
    return -1;
   }
   if (!currentTv.processId.equals(newTv.processId)) {
    return -1;
   }
   const currentCounter = typeof currentTv.counter === "bigint" ? bson_1.Long.fromBigInt(currentTv.counter) : bson_1.Long.isLong(currentTv.counter) ? currentTv.counter : bson_1.Long.fromNumber(currentTv.counter);
   const newCounter = typeof newTv.counter === "bigint" ? bson_1.Long.fromBigInt(newTv.counter) : bson_1.Long.isLong(newTv.counter) ? newTv.counter : bson_1.Long.fromNumber(newTv.counter);
   return currentCounter.compare(newCounter);
  }
 },
 2226: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.DeprioritizedServers = exports.MIN_SECONDARY_WRITE_WIRE_VERSION = void 0;
  exports.writableServerSelector = writableServerSelector;
  exports.sameServerSelector = sameServerSelector;
  exports.secondaryWritableServerSelector = secondaryWritableServerSelector;
  exports.readPreferenceServerSelector = readPreferenceServerSelector;
  const error_1 = __webpack_require__(6084);
  const read_preference_1 = __webpack_require__(8378);
  const common_1 = __webpack_require__(1881);
  const IDLE_WRITE_PERIOD = 1e4;
  const SMALLEST_MAX_STALENESS_SECONDS = 90;
  exports.MIN_SECONDARY_WRITE_WIRE_VERSION = 13;
  class DeprioritizedServers {
   constructor(descriptions) {
    this.deprioritized = new Set;
    for (const description of descriptions ?? []) {
     this.add(description);
    }
   }
   add({address: address}) {
    this.deprioritized.add(address);
   }
   has({address: address}) {
    return this.deprioritized.has(address);
   }
  }
  exports.DeprioritizedServers = DeprioritizedServers;
  function filterDeprioritized(candidates, deprioritized) {
   const filtered = candidates.filter(candidate => !deprioritized.has(candidate));
   return filtered.length ? filtered : candidates;
  }
  function writableServerSelector() {
   return function writableServer(topologyDescription, servers, deprioritized) {
    const eligibleServers = filterDeprioritized(servers.filter(({isWritable: isWritable}) => isWritable), deprioritized);
    return latencyWindowReducer(topologyDescription, eligibleServers);
   };
  }
  function sameServerSelector(description) {
   return function sameServerSelector(_topologyDescription, servers, _deprioritized) {
    if (!description) return [];
    return servers.filter(sd => sd.address === description.address && sd.type !== common_1.ServerType.Unknown);
   };
  }
  function secondaryWritableServerSelector(wireVersion, readPreference) {
   if (!readPreference || !wireVersion || wireVersion && wireVersion < exports.MIN_SECONDARY_WRITE_WIRE_VERSION) {
    return readPreferenceServerSelector(read_preference_1.ReadPreference.primary);
   }
   return readPreferenceServerSelector(readPreference);
  }
  function maxStalenessReducer(readPreference, topologyDescription, servers) {
   if (readPreference.maxStalenessSeconds == null || readPreference.maxStalenessSeconds < 0) {
    return servers;
   }
   const maxStaleness = readPreference.maxStalenessSeconds;
   const maxStalenessVariance = (topologyDescription.heartbeatFrequencyMS + IDLE_WRITE_PERIOD) / 1e3;
   if (maxStaleness < maxStalenessVariance) {
    throw new error_1.MongoInvalidArgumentError(`Option "maxStalenessSeconds" must be at least ${maxStalenessVariance} seconds`);
   }
   if (maxStaleness < SMALLEST_MAX_STALENESS_SECONDS) {
    throw new error_1.MongoInvalidArgumentError(`Option "maxStalenessSeconds" must be at least ${SMALLEST_MAX_STALENESS_SECONDS} seconds`);
   }
   if (topologyDescription.type === common_1.TopologyType.ReplicaSetWithPrimary) {
    const primary = Array.from(topologyDescription.servers.values()).filter(primaryFilter)[0];
    return servers.filter(server => {
     const stalenessMS = server.lastUpdateTime - server.lastWriteDate - (primary.lastUpdateTime - primary.lastWriteDate) + topologyDescription.heartbeatFrequencyMS;
     const staleness = stalenessMS / 1e3;
     const maxStalenessSeconds = readPreference.maxStalenessSeconds ?? 0;
     return staleness <= maxStalenessSeconds;
    });
   }
   if (topologyDescription.type === common_1.TopologyType.ReplicaSetNoPrimary) {
    if (servers.length === 0) {
     return servers;
    }
    const sMax = servers.reduce((max, s) => s.lastWriteDate > max.lastWriteDate ? s : max);
    return servers.filter(server => {
     const stalenessMS = sMax.lastWriteDate - server.lastWriteDate + topologyDescription.heartbeatFrequencyMS;
     const staleness = stalenessMS / 1e3;
     const maxStalenessSeconds = readPreference.maxStalenessSeconds ?? 0;
     return staleness <= maxStalenessSeconds;
    });
   }
   return servers;
  }
  function tagSetMatch(tagSet, serverTags) {
   return Object.entries(tagSet).every(([key, value]) => serverTags[key] != null && serverTags[key] === value);
  }
  function tagSetReducer({tags: tags}, servers) {
   if (tags == null || tags.length === 0) {
    return servers;
   }
   for (const tagSet of tags) {
    const serversMatchingTagset = servers.filter(s => tagSetMatch(tagSet, s.tags));
    if (serversMatchingTagset.length) {
     return serversMatchingTagset;
    }
   }
   return [];
  }
  function latencyWindowReducer(topologyDescription, servers) {
   const low = servers.reduce((min, server) => Math.min(server.roundTripTime, min), Infinity);
   const high = low + topologyDescription.localThresholdMS;
   return servers.filter(server => server.roundTripTime <= high && server.roundTripTime >= low);
  }
  function primaryFilter(server) {
   return server.type === common_1.ServerType.RSPrimary;
  }
  function secondaryFilter(server) {
   return server.type === common_1.ServerType.RSSecondary;
  }
  function nearestFilter(server) {
   return server.type === common_1.ServerType.RSSecondary || server.type === common_1.ServerType.RSPrimary;
  }
  function knownFilter(server) {
   return server.type !== common_1.ServerType.Unknown;
  }
  function loadBalancerFilter(server) {
   return server.type === common_1.ServerType.LoadBalancer;
  }
  function isDeprioritizedFactory(deprioritized) {
   return server => !deprioritized.has(server);
  }
  function secondarySelector(readPreference, topologyDescription, servers, deprioritized) {
   const mode = readPreference.mode;
   switch (mode) {
   case "primary":
    return servers.filter(primaryFilter);

   case "primaryPreferred":
    {
     const primary = servers.filter(primaryFilter);
     const eligiblePrimary = primary.filter(isDeprioritizedFactory(deprioritized));
     if (eligiblePrimary.length) {
      return eligiblePrimary;
     }
     const secondaries = tagSetReducer(readPreference, maxStalenessReducer(readPreference, topologyDescription, servers.filter(secondaryFilter)));
     const eligibleSecondaries = secondaries.filter(isDeprioritizedFactory(deprioritized));
     if (eligibleSecondaries.length) {
      return latencyWindowReducer(topologyDescription, eligibleSecondaries);
     }
     return primary.length ? primary : latencyWindowReducer(topologyDescription, secondaries);
    }

   case "nearest":
    {
     const eligible = filterDeprioritized(tagSetReducer(readPreference, maxStalenessReducer(readPreference, topologyDescription, servers.filter(nearestFilter))), deprioritized);
     return latencyWindowReducer(topologyDescription, eligible);
    }

   case "secondary":
   case "secondaryPreferred":
    {
     const secondaries = tagSetReducer(readPreference, maxStalenessReducer(readPreference, topologyDescription, servers.filter(secondaryFilter)));
     const eligibleSecondaries = secondaries.filter(isDeprioritizedFactory(deprioritized));
     if (eligibleSecondaries.length) {
      return latencyWindowReducer(topologyDescription, eligibleSecondaries);
     }
     if (mode === read_preference_1.ReadPreference.SECONDARY_PREFERRED) {
      const primary = servers.filter(primaryFilter);
      const eligiblePrimary = primary.filter(isDeprioritizedFactory(deprioritized));
      if (eligiblePrimary.length) return eligiblePrimary;
      return secondaries.length ? latencyWindowReducer(topologyDescription, secondaries) : primary;
     }
     return latencyWindowReducer(topologyDescription, secondaries);
    }

   default:
    {
     const _exhaustiveCheck = mode;
     throw new error_1.MongoRuntimeError(`unexpected readPreference=${mode} (should never happen).  Please report a bug in the Node driver Jira project.`);
    }
   }
  }
  function readPreferenceServerSelector(readPreference) {
   if (!readPreference.isValid()) {
    throw new error_1.MongoInvalidArgumentError("Invalid read preference specified");
   }
   return function readPreferenceServers(topologyDescription, servers, deprioritized) {
    switch (topologyDescription.type) {
    case "Single":
     return latencyWindowReducer(topologyDescription, servers.filter(knownFilter));

    case "ReplicaSetNoPrimary":
    case "ReplicaSetWithPrimary":
     return secondarySelector(readPreference, topologyDescription, servers, deprioritized);

    case "Sharded":
     {
      const selectable = filterDeprioritized(servers, deprioritized);
      return latencyWindowReducer(topologyDescription, selectable.filter(knownFilter));
     }

    case "Unknown":
     return [];

    case "LoadBalanced":
     return servers.filter(loadBalancerFilter);

    default:
     {
      const _exhaustiveCheck = topologyDescription.type;
      throw new error_1.MongoRuntimeError(`unexpected topology type: ${topologyDescription.type} (this should never happen).  Please file a bug in the Node driver Jira project.`);
     }
    }
   };
  }
 },
 972: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.WaitingForSuitableServerEvent = exports.ServerSelectionSucceededEvent = exports.ServerSelectionFailedEvent = exports.ServerSelectionStartedEvent = exports.ServerSelectionEvent = void 0;
  const utils_1 = __webpack_require__(3735);
  const constants_1 = __webpack_require__(1975);
  class ServerSelectionEvent {
   constructor(selector, topologyDescription, operation) {
    this.selector = selector;
    this.operation = operation;
    this.topologyDescription = topologyDescription;
   }
  }
  exports.ServerSelectionEvent = ServerSelectionEvent;
  class ServerSelectionStartedEvent extends ServerSelectionEvent {
   constructor(selector, topologyDescription, operation) {
    super(selector, topologyDescription, operation);
    this.name = constants_1.SERVER_SELECTION_STARTED;
    this.message = "Server selection started";
   }
  }
  exports.ServerSelectionStartedEvent = ServerSelectionStartedEvent;
  class ServerSelectionFailedEvent extends ServerSelectionEvent {
   constructor(selector, topologyDescription, error, operation) {
    super(selector, topologyDescription, operation);
    this.name = constants_1.SERVER_SELECTION_FAILED;
    this.message = "Server selection failed";
    this.failure = error;
   }
  }
  exports.ServerSelectionFailedEvent = ServerSelectionFailedEvent;
  class ServerSelectionSucceededEvent extends ServerSelectionEvent {
   constructor(selector, topologyDescription, address, operation) {
    super(selector, topologyDescription, operation);
    this.name = constants_1.SERVER_SELECTION_SUCCEEDED;
    this.message = "Server selection succeeded";
    const {host: host, port: port} = utils_1.HostAddress.fromString(address).toHostPort();
    this.serverHost = host;
    this.serverPort = port;
   }
  }
  exports.ServerSelectionSucceededEvent = ServerSelectionSucceededEvent;
  class WaitingForSuitableServerEvent extends ServerSelectionEvent {
   constructor(selector, topologyDescription, remainingTimeMS, operation) {
    super(selector, topologyDescription, operation);
    this.name = constants_1.WAITING_FOR_SUITABLE_SERVER;
    this.message = "Waiting for suitable server to become available";
    this.remainingTimeMS = remainingTimeMS;
   }
  }
  exports.WaitingForSuitableServerEvent = WaitingForSuitableServerEvent;
 },
 4171: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.SrvPoller = exports.SrvPollingEvent = void 0;
  const dns = __webpack_require__(2250);
  const timers_1 = __webpack_require__(3557);
  const error_1 = __webpack_require__(6084);
  const mongo_types_1 = __webpack_require__(8524);
  const utils_1 = __webpack_require__(3735);
  class SrvPollingEvent {
   constructor(srvRecords) {
    this.srvRecords = srvRecords;
   }
   hostnames() {
    return new Set(this.srvRecords.map(r => utils_1.HostAddress.fromSrvRecord(r).toString()));
   }
  }
  exports.SrvPollingEvent = SrvPollingEvent;
  class SrvPoller extends mongo_types_1.TypedEventEmitter {
   static {
    this.SRV_RECORD_DISCOVERY = "srvRecordDiscovery";
   }
   constructor(options) {
    super();
    this.on("error", utils_1.noop);
    if (!options || !options.srvHost) {
     throw new error_1.MongoRuntimeError("Options for SrvPoller must exist and include srvHost");
    }
    this.srvHost = options.srvHost;
    this.srvMaxHosts = options.srvMaxHosts ?? 0;
    this.srvServiceName = options.srvServiceName ?? "mongodb";
    this.srvAllowedHostsSuffix = options.srvAllowedHostsSuffix;
    this.srvHostValidator = options.srvHostValidator;
    this.rescanSrvIntervalMS = 6e4;
    this.heartbeatFrequencyMS = options.heartbeatFrequencyMS ?? 1e4;
    this.haMode = false;
    this.generation = 0;
    this._timeout = undefined;
   }
   get srvAddress() {
    return `_${this.srvServiceName}._tcp.${this.srvHost}`;
   }
   get intervalMS() {
    return this.haMode ? this.heartbeatFrequencyMS : this.rescanSrvIntervalMS;
   }
   start() {
    if (!this._timeout) {
     this.schedule();
    }
   }
   stop() {
    if (this._timeout) {
     (0, timers_1.clearTimeout)(this._timeout);
     this.generation += 1;
     this._timeout = undefined;
    }
   }
   schedule() {
    if (this._timeout) {
     (0, timers_1.clearTimeout)(this._timeout);
    }
    this._timeout = (0, timers_1.setTimeout)(() => {
     this._poll().then(undefined, utils_1.squashError);
    }, this.intervalMS);
   }
   success(srvRecords) {
    this.haMode = false;
    this.schedule();
    this.emit(SrvPoller.SRV_RECORD_DISCOVERY, new SrvPollingEvent(srvRecords));
   }
   failure() {
    this.haMode = true;
    this.schedule();
   }
   async _poll() {
    const generation = this.generation;
    let srvRecords;
    try {
     srvRecords = await dns.promises.resolve(this.srvAddress, "SRV");
    } catch {
     this.failure();
     return;
    }
    if (generation !== this.generation) {
     return;
    }
    const finalAddresses = [];
    for (const record of srvRecords) {
     try {
      const name = (0, utils_1.normalizeDnsName)(record.name);
      (0, utils_1.verifySrvHost)(name, this.srvHost, this);
      finalAddresses.push({
       ...record,
       name: name
      });
     } catch (error) {
      (0, utils_1.squashError)(error);
     }
    }
    if (!finalAddresses.length) {
     this.failure();
     return;
    }
    this.success(finalAddresses);
   }
  }
  exports.SrvPoller = SrvPoller;
 },
 3769: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.Topology = void 0;
  const connection_string_1 = __webpack_require__(5818);
  const constants_1 = __webpack_require__(1975);
  const error_1 = __webpack_require__(6084);
  const mongo_logger_1 = __webpack_require__(797);
  const mongo_types_1 = __webpack_require__(8524);
  const read_preference_1 = __webpack_require__(8378);
  const timeout_1 = __webpack_require__(125);
  const utils_1 = __webpack_require__(3735);
  const common_1 = __webpack_require__(1881);
  const events_1 = __webpack_require__(4165);
  const server_1 = __webpack_require__(2979);
  const server_description_1 = __webpack_require__(1326);
  const server_selection_1 = __webpack_require__(2226);
  const server_selection_events_1 = __webpack_require__(972);
  const srv_polling_1 = __webpack_require__(4171);
  const topology_description_1 = __webpack_require__(5988);
  let globalTopologyCounter = 0;
  const stateTransition = (0, utils_1.makeStateMachine)({
   [common_1.STATE_CLOSED]: [ common_1.STATE_CLOSED, common_1.STATE_CONNECTING ],
   [common_1.STATE_CONNECTING]: [ common_1.STATE_CONNECTING, common_1.STATE_CLOSING, common_1.STATE_CONNECTED, common_1.STATE_CLOSED ],
   [common_1.STATE_CONNECTED]: [ common_1.STATE_CONNECTED, common_1.STATE_CLOSING, common_1.STATE_CLOSED ],
   [common_1.STATE_CLOSING]: [ common_1.STATE_CLOSING, common_1.STATE_CLOSED ]
  });
  class Topology extends mongo_types_1.TypedEventEmitter {
   static {
    this.SERVER_OPENING = constants_1.SERVER_OPENING;
   }
   static {
    this.SERVER_CLOSED = constants_1.SERVER_CLOSED;
   }
   static {
    this.SERVER_DESCRIPTION_CHANGED = constants_1.SERVER_DESCRIPTION_CHANGED;
   }
   static {
    this.TOPOLOGY_OPENING = constants_1.TOPOLOGY_OPENING;
   }
   static {
    this.TOPOLOGY_CLOSED = constants_1.TOPOLOGY_CLOSED;
   }
   static {
    this.TOPOLOGY_DESCRIPTION_CHANGED = constants_1.TOPOLOGY_DESCRIPTION_CHANGED;
   }
   static {
    this.ERROR = constants_1.ERROR;
   }
   static {
    this.OPEN = constants_1.OPEN;
   }
   static {
    this.CONNECT = constants_1.CONNECT;
   }
   static {
    this.CLOSE = constants_1.CLOSE;
   }
   static {
    this.TIMEOUT = constants_1.TIMEOUT;
   }
   constructor(client, seeds, options) {
    super();
    this.on("error", utils_1.noop);
    this.client = client;
    options = options ?? {
     hosts: [ utils_1.HostAddress.fromString("localhost:27017") ],
     ...Object.fromEntries(connection_string_1.DEFAULT_OPTIONS.entries())
    };
    if (typeof seeds === "string") {
     seeds = [ utils_1.HostAddress.fromString(seeds) ];
    } else if (!Array.isArray(seeds)) {
     seeds = [ seeds ];
    }
    const seedlist = [];
    for (const seed of seeds) {
     if (typeof seed === "string") {
      seedlist.push(utils_1.HostAddress.fromString(seed));
     } else if (seed instanceof utils_1.HostAddress) {
      seedlist.push(seed);
     } else {
      throw new error_1.MongoRuntimeError(`Topology cannot be constructed from ${JSON.stringify(seed)}`);
     }
    }
    const topologyType = topologyTypeFromOptions(options);
    const topologyId = globalTopologyCounter++;
    const selectedHosts = options.srvMaxHosts == null || options.srvMaxHosts === 0 || options.srvMaxHosts >= seedlist.length ? seedlist : (0, 
    utils_1.shuffle)(seedlist, options.srvMaxHosts);
    const serverDescriptions = new Map;
    for (const hostAddress of selectedHosts) {
     serverDescriptions.set(hostAddress.toString(), new server_description_1.ServerDescription(hostAddress));
    }
    this.waitQueue = new utils_1.List;
    this.s = {
     id: topologyId,
     options: options,
     seedlist: seedlist,
     state: common_1.STATE_CLOSED,
     description: new topology_description_1.TopologyDescription(topologyType, serverDescriptions, options.replicaSet, undefined, undefined, undefined, options),
     serverSelectionTimeoutMS: options.serverSelectionTimeoutMS,
     heartbeatFrequencyMS: options.heartbeatFrequencyMS,
     minHeartbeatFrequencyMS: options.minHeartbeatFrequencyMS,
     servers: new Map,
     credentials: options?.credentials,
     clusterTime: undefined,
     detectShardedTopology: ev => this.detectShardedTopology(ev),
     detectSrvRecords: ev => this.detectSrvRecords(ev)
    };
    this.mongoLogger = client.mongoLogger;
    this.component = "topology";
    if (options.srvHost && !options.loadBalanced) {
     this.s.srvPoller = options.srvPoller ?? new srv_polling_1.SrvPoller({
      heartbeatFrequencyMS: this.s.heartbeatFrequencyMS,
      srvHost: options.srvHost,
      srvMaxHosts: options.srvMaxHosts,
      srvServiceName: options.srvServiceName,
      srvAllowedHostsSuffix: options.srvAllowedHostsSuffix,
      srvHostValidator: options.srvHostValidator
     });
     this.on(Topology.TOPOLOGY_DESCRIPTION_CHANGED, this.s.detectShardedTopology);
    }
    this.connectionLock = undefined;
   }
   detectShardedTopology(event) {
    const previousType = event.previousDescription.type;
    const newType = event.newDescription.type;
    const transitionToSharded = previousType !== common_1.TopologyType.Sharded && newType === common_1.TopologyType.Sharded;
    const srvListeners = this.s.srvPoller?.listeners(srv_polling_1.SrvPoller.SRV_RECORD_DISCOVERY);
    const listeningToSrvPolling = !!srvListeners?.includes(this.s.detectSrvRecords);
    if (transitionToSharded && !listeningToSrvPolling) {
     this.s.srvPoller?.on(srv_polling_1.SrvPoller.SRV_RECORD_DISCOVERY, this.s.detectSrvRecords);
     this.s.srvPoller?.start();
    }
   }
   detectSrvRecords(ev) {
    const previousTopologyDescription = this.s.description;
    this.s.description = this.s.description.updateFromSrvPollingEvent(ev, this.s.options.srvMaxHosts);
    if (this.s.description === previousTopologyDescription) {
     return;
    }
    updateServers(this);
    this.emitAndLog(Topology.TOPOLOGY_DESCRIPTION_CHANGED, new events_1.TopologyDescriptionChangedEvent(this.s.id, previousTopologyDescription, this.s.description));
   }
   get description() {
    return this.s.description;
   }
   get loadBalanced() {
    return this.s.options.loadBalanced;
   }
   get serverApi() {
    return this.s.options.serverApi;
   }
   async connect(options) {
    this.connectionLock ??= this._connect(options);
    try {
     await this.connectionLock;
     return this;
    } finally {
     this.connectionLock = undefined;
    }
   }
   async _connect(options) {
    options = options ?? {};
    if (this.s.state === common_1.STATE_CONNECTED) {
     return this;
    }
    stateTransition(this, common_1.STATE_CONNECTING);
    this.emitAndLog(Topology.TOPOLOGY_OPENING, new events_1.TopologyOpeningEvent(this.s.id));
    this.emitAndLog(Topology.TOPOLOGY_DESCRIPTION_CHANGED, new events_1.TopologyDescriptionChangedEvent(this.s.id, new topology_description_1.TopologyDescription(common_1.TopologyType.Unknown), this.s.description));
    const serverDescriptions = Array.from(this.s.description.servers.values());
    this.s.servers = new Map(serverDescriptions.map(serverDescription => [ serverDescription.address, createAndConnectServer(this, serverDescription) ]));
    if (this.s.options.loadBalanced) {
     for (const description of serverDescriptions) {
      const newDescription = new server_description_1.ServerDescription(description.hostAddress, undefined, {
       loadBalanced: this.s.options.loadBalanced
      });
      this.serverUpdateHandler(newDescription);
     }
    }
    const serverSelectionTimeoutMS = this.client.s.options.serverSelectionTimeoutMS;
    const readPreference = options.readPreference ?? read_preference_1.ReadPreference.primary;
    const timeoutContext = timeout_1.TimeoutContext.create({
     timeoutMS: undefined,
     serverSelectionTimeoutMS: serverSelectionTimeoutMS,
     waitQueueTimeoutMS: this.client.s.options.waitQueueTimeoutMS
    });
    const selectServerOptions = {
     operationName: "handshake",
     ...options,
     timeoutContext: timeoutContext,
     deprioritizedServers: new server_selection_1.DeprioritizedServers
    };
    try {
     const server = await this.selectServer((0, server_selection_1.readPreferenceServerSelector)(readPreference), selectServerOptions);
     const skipPingOnConnect = this.s.options.__skipPingOnConnect === true;
     if (!skipPingOnConnect) {
      const connection = await server.pool.checkOut({
       timeoutContext: timeoutContext
      });
      server.pool.checkIn(connection);
      stateTransition(this, common_1.STATE_CONNECTED);
      this.emit(Topology.OPEN, this);
      this.emit(Topology.CONNECT, this);
      return this;
     }
     stateTransition(this, common_1.STATE_CONNECTED);
     this.emit(Topology.OPEN, this);
     this.emit(Topology.CONNECT, this);
     return this;
    } catch (error) {
     this.close();
     throw error;
    }
   }
   closeCheckedOutConnections() {
    for (const server of this.s.servers.values()) {
     server.closeCheckedOutConnections();
    }
   }
   close() {
    if (this.s.state === common_1.STATE_CLOSED || this.s.state === common_1.STATE_CLOSING) {
     return;
    }
    for (const server of this.s.servers.values()) {
     closeServer(server, this);
    }
    this.s.servers.clear();
    stateTransition(this, common_1.STATE_CLOSING);
    drainWaitQueue(this.waitQueue, new error_1.MongoTopologyClosedError);
    if (this.s.srvPoller) {
     this.s.srvPoller.stop();
     this.s.srvPoller.removeListener(srv_polling_1.SrvPoller.SRV_RECORD_DISCOVERY, this.s.detectSrvRecords);
    }
    this.removeListener(Topology.TOPOLOGY_DESCRIPTION_CHANGED, this.s.detectShardedTopology);
    stateTransition(this, common_1.STATE_CLOSED);
    this.emitAndLog(Topology.TOPOLOGY_CLOSED, new events_1.TopologyClosedEvent(this.s.id));
   }
   async selectServer(selector, options) {
    let serverSelector;
    if (typeof selector !== "function") {
     if (typeof selector === "string") {
      serverSelector = (0, server_selection_1.readPreferenceServerSelector)(read_preference_1.ReadPreference.fromString(selector));
     } else {
      let readPreference;
      if (selector instanceof read_preference_1.ReadPreference) {
       readPreference = selector;
      } else {
       read_preference_1.ReadPreference.translate(options);
       readPreference = options.readPreference || read_preference_1.ReadPreference.primary;
      }
      serverSelector = (0, server_selection_1.readPreferenceServerSelector)(readPreference);
     }
    } else {
     serverSelector = selector;
    }
    options = {
     serverSelectionTimeoutMS: this.s.serverSelectionTimeoutMS,
     ...options
    };
    if (this.client.mongoLogger?.willLog(mongo_logger_1.MongoLoggableComponent.SERVER_SELECTION, mongo_logger_1.SeverityLevel.DEBUG)) {
     this.client.mongoLogger?.debug(mongo_logger_1.MongoLoggableComponent.SERVER_SELECTION, new server_selection_events_1.ServerSelectionStartedEvent(selector, this.description, options.operationName));
    }
    let timeout;
    if (options.timeoutContext) timeout = options.timeoutContext.serverSelectionTimeout; else {
     timeout = timeout_1.Timeout.expires(options.serverSelectionTimeoutMS ?? 0);
    }
    const isSharded = this.description.type === common_1.TopologyType.Sharded;
    const session = options.session;
    const transaction = session && session.transaction;
    if (isSharded && transaction && transaction.server) {
     if (this.client.mongoLogger?.willLog(mongo_logger_1.MongoLoggableComponent.SERVER_SELECTION, mongo_logger_1.SeverityLevel.DEBUG)) {
      this.client.mongoLogger?.debug(mongo_logger_1.MongoLoggableComponent.SERVER_SELECTION, new server_selection_events_1.ServerSelectionSucceededEvent(selector, this.description, transaction.server.pool.address, options.operationName));
     }
     if (!options.timeoutContext || options.timeoutContext.clearServerSelectionTimeout) {
      timeout?.clear();
     }
     return transaction.server;
    }
    const {promise: serverPromise, resolve: resolve, reject: reject} = (0, utils_1.promiseWithResolvers)();
    const waitQueueMember = {
     serverSelector: serverSelector,
     topologyDescription: this.description,
     mongoLogger: this.client.mongoLogger,
     transaction: transaction,
     resolve: resolve,
     reject: reject,
     cancelled: false,
     startTime: (0, utils_1.processTimeMS)(),
     operationName: options.operationName,
     waitingLogged: false,
     deprioritizedServers: options.deprioritizedServers
    };
    const abortListener = (0, utils_1.addAbortListener)(options.signal, function() {
     waitQueueMember.cancelled = true;
     reject(this.reason);
    });
    this.waitQueue.push(waitQueueMember);
    processWaitQueue(this);
    try {
     timeout?.throwIfExpired();
     const server = await (timeout ? Promise.race([ serverPromise, timeout ]) : serverPromise);
     if (options.timeoutContext?.csotEnabled() && server.description.minRoundTripTime !== 0) {
      options.timeoutContext.minRoundTripTime = server.description.minRoundTripTime;
     }
     return server;
    } catch (error) {
     if (timeout_1.TimeoutError.is(error)) {
      waitQueueMember.cancelled = true;
      const timeoutError = new error_1.MongoServerSelectionError(`Server selection timed out after ${timeout?.duration} ms`, this.description);
      if (this.client.mongoLogger?.willLog(mongo_logger_1.MongoLoggableComponent.SERVER_SELECTION, mongo_logger_1.SeverityLevel.DEBUG)) {
       this.client.mongoLogger?.debug(mongo_logger_1.MongoLoggableComponent.SERVER_SELECTION, new server_selection_events_1.ServerSelectionFailedEvent(selector, this.description, timeoutError, options.operationName));
      }
      if (options.timeoutContext?.csotEnabled()) {
       throw new error_1.MongoOperationTimeoutError("Timed out during server selection", {
        cause: timeoutError
       });
      }
      throw timeoutError;
     }
     throw error;
    } finally {
     abortListener?.[utils_1.kDispose]();
     if (!options.timeoutContext || options.timeoutContext.clearServerSelectionTimeout) {
      timeout?.clear();
     }
    }
   }
   serverUpdateHandler(serverDescription) {
    if (!this.s.description.hasServer(serverDescription.address)) {
     return;
    }
    if (isStaleServerDescription(this.s.description, serverDescription)) {
     return;
    }
    const previousTopologyDescription = this.s.description;
    const previousServerDescription = this.s.description.servers.get(serverDescription.address);
    if (!previousServerDescription) {
     return;
    }
    const clusterTime = serverDescription.$clusterTime;
    if (clusterTime) {
     (0, common_1._advanceClusterTime)(this, clusterTime);
    }
    const equalDescriptions = previousServerDescription && previousServerDescription.equals(serverDescription);
    this.s.description = this.s.description.update(serverDescription);
    if (this.s.description.compatibilityError) {
     this.emit(Topology.ERROR, new error_1.MongoCompatibilityError(this.s.description.compatibilityError));
     return;
    }
    if (!equalDescriptions) {
     const newDescription = this.s.description.servers.get(serverDescription.address);
     if (newDescription) {
      this.emit(Topology.SERVER_DESCRIPTION_CHANGED, new events_1.ServerDescriptionChangedEvent(this.s.id, serverDescription.address, previousServerDescription, newDescription));
     }
    }
    updateServers(this, serverDescription);
    if (this.waitQueue.length > 0) {
     processWaitQueue(this);
    }
    if (!equalDescriptions) {
     this.emitAndLog(Topology.TOPOLOGY_DESCRIPTION_CHANGED, new events_1.TopologyDescriptionChangedEvent(this.s.id, previousTopologyDescription, this.s.description));
    }
   }
   auth(credentials, callback) {
    if (typeof credentials === "function") callback = credentials, credentials = undefined;
    if (typeof callback === "function") callback(undefined, true);
   }
   isConnected() {
    return this.s.state === common_1.STATE_CONNECTED;
   }
   isDestroyed() {
    return this.s.state === common_1.STATE_CLOSED;
   }
   lastHello() {
    const serverDescriptions = Array.from(this.description.servers.values());
    if (serverDescriptions.length === 0) return {};
    const sd = serverDescriptions.filter(sd => sd.type !== common_1.ServerType.Unknown)[0];
    const result = sd || {
     maxWireVersion: this.description.commonWireVersion
    };
    return result;
   }
   get commonWireVersion() {
    return this.description.commonWireVersion;
   }
   get logicalSessionTimeoutMinutes() {
    return this.description.logicalSessionTimeoutMinutes;
   }
   get clusterTime() {
    return this.s.clusterTime;
   }
   set clusterTime(clusterTime) {
    this.s.clusterTime = clusterTime;
   }
  }
  exports.Topology = Topology;
  function closeServer(server, topology) {
   for (const event of constants_1.LOCAL_SERVER_EVENTS) {
    server.removeAllListeners(event);
   }
   server.close();
   topology.emitAndLog(Topology.SERVER_CLOSED, new events_1.ServerClosedEvent(topology.s.id, server.description.address));
   for (const event of constants_1.SERVER_RELAY_EVENTS) {
    server.removeAllListeners(event);
   }
  }
  function topologyTypeFromOptions(options) {
   if (options?.directConnection) {
    return common_1.TopologyType.Single;
   }
   if (options?.replicaSet) {
    return common_1.TopologyType.ReplicaSetNoPrimary;
   }
   if (options?.loadBalanced) {
    return common_1.TopologyType.LoadBalanced;
   }
   return common_1.TopologyType.Unknown;
  }
  function createAndConnectServer(topology, serverDescription) {
   topology.emitAndLog(Topology.SERVER_OPENING, new events_1.ServerOpeningEvent(topology.s.id, serverDescription.address));
   const server = new server_1.Server(topology, serverDescription, topology.s.options);
   for (const event of constants_1.SERVER_RELAY_EVENTS) {
    server.on(event, e => topology.emit(event, e));
   }
   server.on(server_1.Server.DESCRIPTION_RECEIVED, description => topology.serverUpdateHandler(description));
   server.connect();
   return server;
  }
  function updateServers(topology, incomingServerDescription) {
   if (incomingServerDescription && topology.s.servers.has(incomingServerDescription.address)) {
    const server = topology.s.servers.get(incomingServerDescription.address);
    if (server) {
     server.s.description = incomingServerDescription;
     if (incomingServerDescription.error instanceof error_1.MongoError && incomingServerDescription.error.hasErrorLabel(error_1.MongoErrorLabel.ResetPool)) {
      const interruptInUseConnections = incomingServerDescription.error.hasErrorLabel(error_1.MongoErrorLabel.InterruptInUseConnections);
      server.pool.clear({
       interruptInUseConnections: interruptInUseConnections
      });
     } else if (incomingServerDescription.error == null) {
      const newTopologyType = topology.s.description.type;
      const shouldMarkPoolReady = incomingServerDescription.isDataBearing || incomingServerDescription.type !== common_1.ServerType.Unknown && newTopologyType === common_1.TopologyType.Single;
      if (shouldMarkPoolReady) {
       server.pool.ready();
      }
     }
    }
   }
   for (const serverDescription of topology.description.servers.values()) {
    if (!topology.s.servers.has(serverDescription.address)) {
     const server = createAndConnectServer(topology, serverDescription);
     topology.s.servers.set(serverDescription.address, server);
    }
   }
   for (const entry of topology.s.servers) {
    const serverAddress = entry[0];
    if (topology.description.hasServer(serverAddress)) {
     continue;
    }
    if (!topology.s.servers.has(serverAddress)) {
     continue;
    }
    const server = topology.s.servers.get(serverAddress);
    topology.s.servers.delete(serverAddress);
    if (server) {
     closeServer(server, topology);
    }
   }
  }
  function drainWaitQueue(queue, drainError) {
   while (queue.length) {
    const waitQueueMember = queue.shift();
    if (!waitQueueMember) {
     continue;
    }
    if (!waitQueueMember.cancelled) {
     if (waitQueueMember.mongoLogger?.willLog(mongo_logger_1.MongoLoggableComponent.SERVER_SELECTION, mongo_logger_1.SeverityLevel.DEBUG)) {
      waitQueueMember.mongoLogger?.debug(mongo_logger_1.MongoLoggableComponent.SERVER_SELECTION, new server_selection_events_1.ServerSelectionFailedEvent(waitQueueMember.serverSelector, waitQueueMember.topologyDescription, drainError, waitQueueMember.operationName));
     }
     waitQueueMember.reject(drainError);
    }
   }
  }
  function processWaitQueue(topology) {
   if (topology.s.state === common_1.STATE_CLOSED) {
    drainWaitQueue(topology.waitQueue, new error_1.MongoTopologyClosedError);
    return;
   }
   const isSharded = topology.description.type === common_1.TopologyType.Sharded;
   const serverDescriptions = Array.from(topology.description.servers.values());
   const membersToProcess = topology.waitQueue.length;
   for (let i = 0; i < membersToProcess; ++i) {
    const waitQueueMember = topology.waitQueue.shift();
    if (!waitQueueMember) {
     continue;
    }
    if (waitQueueMember.cancelled) {
     continue;
    }
    let selectedDescriptions;
    try {
     const serverSelector = waitQueueMember.serverSelector;
     const deprioritizedServers = waitQueueMember.deprioritizedServers;
     selectedDescriptions = serverSelector ? serverSelector(topology.description, serverDescriptions, deprioritizedServers) : serverDescriptions;
    } catch (selectorError) {
     if (topology.client.mongoLogger?.willLog(mongo_logger_1.MongoLoggableComponent.SERVER_SELECTION, mongo_logger_1.SeverityLevel.DEBUG)) {
      topology.client.mongoLogger?.debug(mongo_logger_1.MongoLoggableComponent.SERVER_SELECTION, new server_selection_events_1.ServerSelectionFailedEvent(waitQueueMember.serverSelector, topology.description, selectorError, waitQueueMember.operationName));
     }
     waitQueueMember.reject(selectorError);
     continue;
    }
    let selectedServer;
    if (selectedDescriptions.length === 0) {
     if (!waitQueueMember.waitingLogged) {
      if (topology.client.mongoLogger?.willLog(mongo_logger_1.MongoLoggableComponent.SERVER_SELECTION, mongo_logger_1.SeverityLevel.INFORMATIONAL)) {
       topology.client.mongoLogger?.info(mongo_logger_1.MongoLoggableComponent.SERVER_SELECTION, new server_selection_events_1.WaitingForSuitableServerEvent(waitQueueMember.serverSelector, topology.description, topology.s.serverSelectionTimeoutMS !== 0 ? topology.s.serverSelectionTimeoutMS - ((0, 
       utils_1.processTimeMS)() - waitQueueMember.startTime) : -1, waitQueueMember.operationName));
      }
      waitQueueMember.waitingLogged = true;
     }
     topology.waitQueue.push(waitQueueMember);
     continue;
    } else if (selectedDescriptions.length === 1) {
     selectedServer = topology.s.servers.get(selectedDescriptions[0].address);
    } else {
     const descriptions = (0, utils_1.shuffle)(selectedDescriptions, 2);
     const server1 = topology.s.servers.get(descriptions[0].address);
     const server2 = topology.s.servers.get(descriptions[1].address);
     selectedServer = server1 && server2 && server1.s.operationCount < server2.s.operationCount ? server1 : server2;
    }
    if (!selectedServer) {
     const serverSelectionError = new error_1.MongoServerSelectionError("server selection returned a server description but the server was not found in the topology", topology.description);
     if (topology.client.mongoLogger?.willLog(mongo_logger_1.MongoLoggableComponent.SERVER_SELECTION, mongo_logger_1.SeverityLevel.DEBUG)) {
      topology.client.mongoLogger?.debug(mongo_logger_1.MongoLoggableComponent.SERVER_SELECTION, new server_selection_events_1.ServerSelectionFailedEvent(waitQueueMember.serverSelector, topology.description, serverSelectionError, waitQueueMember.operationName));
     }
     waitQueueMember.reject(serverSelectionError);
     return;
    }
    const transaction = waitQueueMember.transaction;
    if (isSharded && transaction && transaction.isActive && selectedServer) {
     transaction.pinServer(selectedServer);
    }
    if (topology.client.mongoLogger?.willLog(mongo_logger_1.MongoLoggableComponent.SERVER_SELECTION, mongo_logger_1.SeverityLevel.DEBUG)) {
     topology.client.mongoLogger?.debug(mongo_logger_1.MongoLoggableComponent.SERVER_SELECTION, new server_selection_events_1.ServerSelectionSucceededEvent(waitQueueMember.serverSelector, waitQueueMember.topologyDescription, selectedServer.pool.address, waitQueueMember.operationName));
    }
    waitQueueMember.resolve(selectedServer);
   }
   if (topology.waitQueue.length > 0) {
    for (const [, server] of topology.s.servers) {
     queueMicrotask(function scheduleServerCheck() {
      return server.requestCheck();
     });
    }
   }
  }
  function isStaleServerDescription(topologyDescription, incomingServerDescription) {
   const currentServerDescription = topologyDescription.servers.get(incomingServerDescription.address);
   const currentTopologyVersion = currentServerDescription?.topologyVersion;
   return (0, server_description_1.compareTopologyVersion)(currentTopologyVersion, incomingServerDescription.topologyVersion) > 0;
  }
 },
 5988: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.TopologyDescription = void 0;
  const bson_1 = __webpack_require__(9206);
  const WIRE_CONSTANTS = __webpack_require__(1426);
  const error_1 = __webpack_require__(6084);
  const utils_1 = __webpack_require__(3735);
  const common_1 = __webpack_require__(1881);
  const server_description_1 = __webpack_require__(1326);
  const MIN_SUPPORTED_SERVER_VERSION = WIRE_CONSTANTS.MIN_SUPPORTED_SERVER_VERSION;
  const MAX_SUPPORTED_SERVER_VERSION = WIRE_CONSTANTS.MAX_SUPPORTED_SERVER_VERSION;
  const MIN_SUPPORTED_WIRE_VERSION = WIRE_CONSTANTS.MIN_SUPPORTED_WIRE_VERSION;
  const MAX_SUPPORTED_WIRE_VERSION = WIRE_CONSTANTS.MAX_SUPPORTED_WIRE_VERSION;
  const MONGOS_OR_UNKNOWN = new Set([ common_1.ServerType.Mongos, common_1.ServerType.Unknown ]);
  const MONGOS_OR_STANDALONE = new Set([ common_1.ServerType.Mongos, common_1.ServerType.Standalone ]);
  const NON_PRIMARY_RS_MEMBERS = new Set([ common_1.ServerType.RSSecondary, common_1.ServerType.RSArbiter, common_1.ServerType.RSOther ]);
  class TopologyDescription {
   constructor(topologyType, serverDescriptions = null, setName = null, maxSetVersion = null, maxElectionId = null, commonWireVersion = null, options = null) {
    options = options ?? {};
    this.type = topologyType ?? common_1.TopologyType.Unknown;
    this.servers = serverDescriptions ?? new Map;
    this.stale = false;
    this.compatible = true;
    this.heartbeatFrequencyMS = options.heartbeatFrequencyMS ?? 0;
    this.localThresholdMS = options.localThresholdMS ?? 15;
    this.setName = setName ?? null;
    this.maxElectionId = maxElectionId ?? null;
    this.maxSetVersion = maxSetVersion ?? null;
    this.commonWireVersion = commonWireVersion ?? 0;
    for (const serverDescription of this.servers.values()) {
     if (serverDescription.type === common_1.ServerType.Unknown || serverDescription.type === common_1.ServerType.LoadBalancer) {
      continue;
     }
     if (serverDescription.minWireVersion > MAX_SUPPORTED_WIRE_VERSION) {
      this.compatible = false;
      this.compatibilityError = `Server at ${serverDescription.address} requires wire version ${serverDescription.minWireVersion}, but this version of the driver only supports up to ${MAX_SUPPORTED_WIRE_VERSION} (MongoDB ${MAX_SUPPORTED_SERVER_VERSION})`;
     }
     if (serverDescription.maxWireVersion < MIN_SUPPORTED_WIRE_VERSION) {
      this.compatible = false;
      this.compatibilityError = `Server at ${serverDescription.address} reports wire version ${serverDescription.maxWireVersion}, but this version of the driver requires at least ${MIN_SUPPORTED_WIRE_VERSION} (MongoDB ${MIN_SUPPORTED_SERVER_VERSION}).`;
      break;
     }
    }
    this.logicalSessionTimeoutMinutes = null;
    for (const [, server] of this.servers) {
     if (server.isReadable) {
      if (server.logicalSessionTimeoutMinutes == null) {
       this.logicalSessionTimeoutMinutes = null;
       break;
      }
      if (this.logicalSessionTimeoutMinutes == null) {
       this.logicalSessionTimeoutMinutes = server.logicalSessionTimeoutMinutes;
       continue;
      }
      this.logicalSessionTimeoutMinutes = Math.min(this.logicalSessionTimeoutMinutes, server.logicalSessionTimeoutMinutes);
     }
    }
   }
   updateFromSrvPollingEvent(ev, srvMaxHosts = 0) {
    const incomingHostnames = ev.hostnames();
    const currentHostnames = new Set(this.servers.keys());
    const hostnamesToAdd = new Set(incomingHostnames);
    const hostnamesToRemove = new Set;
    for (const hostname of currentHostnames) {
     hostnamesToAdd.delete(hostname);
     if (!incomingHostnames.has(hostname)) {
      hostnamesToRemove.add(hostname);
     }
    }
    if (hostnamesToAdd.size === 0 && hostnamesToRemove.size === 0) {
     return this;
    }
    const serverDescriptions = new Map(this.servers);
    for (const removedHost of hostnamesToRemove) {
     serverDescriptions.delete(removedHost);
    }
    if (hostnamesToAdd.size > 0) {
     if (srvMaxHosts === 0) {
      for (const hostToAdd of hostnamesToAdd) {
       serverDescriptions.set(hostToAdd, new server_description_1.ServerDescription(hostToAdd));
      }
     } else if (serverDescriptions.size < srvMaxHosts) {
      const selectedHosts = (0, utils_1.shuffle)(hostnamesToAdd, srvMaxHosts - serverDescriptions.size);
      for (const selectedHostToAdd of selectedHosts) {
       serverDescriptions.set(selectedHostToAdd, new server_description_1.ServerDescription(selectedHostToAdd));
      }
     }
    }
    return new TopologyDescription(this.type, serverDescriptions, this.setName, this.maxSetVersion, this.maxElectionId, this.commonWireVersion, {
     heartbeatFrequencyMS: this.heartbeatFrequencyMS,
     localThresholdMS: this.localThresholdMS
    });
   }
   update(serverDescription) {
    const address = serverDescription.address;
    let {type: topologyType, setName: setName, maxSetVersion: maxSetVersion, maxElectionId: maxElectionId, commonWireVersion: commonWireVersion} = this;
    const serverType = serverDescription.type;
    const serverDescriptions = new Map(this.servers);
    if (serverDescription.maxWireVersion !== 0) {
     if (commonWireVersion === 0) {
      commonWireVersion = serverDescription.maxWireVersion;
     } else {
      commonWireVersion = Math.min(commonWireVersion, serverDescription.maxWireVersion);
     }
    }
    if (typeof serverDescription.setName === "string" && typeof setName === "string" && serverDescription.setName !== setName) {
     if (topologyType === common_1.TopologyType.Single) {
      serverDescription = new server_description_1.ServerDescription(address);
     } else {
      serverDescriptions.delete(address);
     }
    }
    serverDescriptions.set(address, serverDescription);
    if (topologyType === common_1.TopologyType.Single) {
     return new TopologyDescription(common_1.TopologyType.Single, serverDescriptions, setName, maxSetVersion, maxElectionId, commonWireVersion, {
      heartbeatFrequencyMS: this.heartbeatFrequencyMS,
      localThresholdMS: this.localThresholdMS
     });
    }
    if (topologyType === common_1.TopologyType.Unknown) {
     if (serverType === common_1.ServerType.Standalone && this.servers.size !== 1) {
      serverDescriptions.delete(address);
     } else {
      topologyType = topologyTypeForServerType(serverType);
     }
    }
    if (topologyType === common_1.TopologyType.Sharded) {
     if (!MONGOS_OR_UNKNOWN.has(serverType)) {
      serverDescriptions.delete(address);
     }
    }
    if (topologyType === common_1.TopologyType.ReplicaSetNoPrimary) {
     if (MONGOS_OR_STANDALONE.has(serverType)) {
      serverDescriptions.delete(address);
     }
     if (serverType === common_1.ServerType.RSPrimary) {
      const result = updateRsFromPrimary(serverDescriptions, serverDescription, setName, maxSetVersion, maxElectionId);
      topologyType = result[0];
      setName = result[1];
      maxSetVersion = result[2];
      maxElectionId = result[3];
     } else if (NON_PRIMARY_RS_MEMBERS.has(serverType)) {
      const result = updateRsNoPrimaryFromMember(serverDescriptions, serverDescription, setName);
      topologyType = result[0];
      setName = result[1];
     }
    }
    if (topologyType === common_1.TopologyType.ReplicaSetWithPrimary) {
     if (MONGOS_OR_STANDALONE.has(serverType)) {
      serverDescriptions.delete(address);
      topologyType = checkHasPrimary(serverDescriptions);
     } else if (serverType === common_1.ServerType.RSPrimary) {
      const result = updateRsFromPrimary(serverDescriptions, serverDescription, setName, maxSetVersion, maxElectionId);
      topologyType = result[0];
      setName = result[1];
      maxSetVersion = result[2];
      maxElectionId = result[3];
     } else if (NON_PRIMARY_RS_MEMBERS.has(serverType)) {
      topologyType = updateRsWithPrimaryFromMember(serverDescriptions, serverDescription, setName);
     } else {
      topologyType = checkHasPrimary(serverDescriptions);
     }
    }
    return new TopologyDescription(topologyType, serverDescriptions, setName, maxSetVersion, maxElectionId, commonWireVersion, {
     heartbeatFrequencyMS: this.heartbeatFrequencyMS,
     localThresholdMS: this.localThresholdMS
    });
   }
   get error() {
    const descriptionsWithError = Array.from(this.servers.values()).filter(sd => sd.error);
    if (descriptionsWithError.length > 0) {
     return descriptionsWithError[0].error;
    }
    return null;
   }
   get hasKnownServers() {
    return Array.from(this.servers.values()).some(sd => sd.type !== common_1.ServerType.Unknown);
   }
   get hasDataBearingServers() {
    return Array.from(this.servers.values()).some(sd => sd.isDataBearing);
   }
   hasServer(address) {
    return this.servers.has(address);
   }
   toJSON() {
    return bson_1.EJSON.serialize(this);
   }
  }
  exports.TopologyDescription = TopologyDescription;
  function topologyTypeForServerType(serverType) {
   switch (serverType) {
   case common_1.ServerType.Standalone:
    return common_1.TopologyType.Single;

   case common_1.ServerType.Mongos:
    return common_1.TopologyType.Sharded;

   case common_1.ServerType.RSPrimary:
    return common_1.TopologyType.ReplicaSetWithPrimary;

   case common_1.ServerType.RSOther:
   case common_1.ServerType.RSSecondary:
    return common_1.TopologyType.ReplicaSetNoPrimary;

   default:
    return common_1.TopologyType.Unknown;
   }
  }
  function updateRsFromPrimary(serverDescriptions, serverDescription, setName = null, maxSetVersion = null, maxElectionId = null) {
   const setVersionElectionIdMismatch = (serverDescription, maxSetVersion, maxElectionId) => `primary marked stale due to electionId/setVersion mismatch:` + ` server setVersion: ${serverDescription.setVersion},` + ` server electionId: ${serverDescription.electionId},` + ` topology setVersion: ${maxSetVersion},` + ` topology electionId: ${maxElectionId}`;
   setName = setName || serverDescription.setName;
   if (setName !== serverDescription.setName) {
    serverDescriptions.delete(serverDescription.address);
    return [ checkHasPrimary(serverDescriptions), setName, maxSetVersion, maxElectionId ];
   }
   if (serverDescription.maxWireVersion >= 17) {
    const electionIdComparison = (0, utils_1.compareObjectId)(maxElectionId, serverDescription.electionId);
    const maxElectionIdIsEqual = electionIdComparison === 0;
    const maxElectionIdIsLess = electionIdComparison === -1;
    const maxSetVersionIsLessOrEqual = (maxSetVersion ?? -1) <= (serverDescription.setVersion ?? -1);
    if (maxElectionIdIsLess || maxElectionIdIsEqual && maxSetVersionIsLessOrEqual) {
     maxElectionId = serverDescription.electionId;
     maxSetVersion = serverDescription.setVersion;
    } else {
     serverDescriptions.set(serverDescription.address, new server_description_1.ServerDescription(serverDescription.address, undefined, {
      error: new error_1.MongoStalePrimaryError(setVersionElectionIdMismatch(serverDescription, maxSetVersion, maxElectionId))
     }));
     return [ checkHasPrimary(serverDescriptions), setName, maxSetVersion, maxElectionId ];
    }
   } else {
    const electionId = serverDescription.electionId ? serverDescription.electionId : null;
    if (serverDescription.setVersion && electionId) {
     if (maxSetVersion && maxElectionId) {
      if (maxSetVersion > serverDescription.setVersion || (0, utils_1.compareObjectId)(maxElectionId, electionId) > 0) {
       serverDescriptions.set(serverDescription.address, new server_description_1.ServerDescription(serverDescription.address, undefined, {
        error: new error_1.MongoStalePrimaryError(setVersionElectionIdMismatch(serverDescription, maxSetVersion, maxElectionId))
       }));
       return [ checkHasPrimary(serverDescriptions), setName, maxSetVersion, maxElectionId ];
      }
     }
     maxElectionId = serverDescription.electionId;
    }
    if (serverDescription.setVersion != null && (maxSetVersion == null || serverDescription.setVersion > maxSetVersion)) {
     maxSetVersion = serverDescription.setVersion;
    }
   }
   for (const [address, server] of serverDescriptions) {
    if (server.type === common_1.ServerType.RSPrimary && server.address !== serverDescription.address) {
     serverDescriptions.set(address, new server_description_1.ServerDescription(server.address, undefined, {
      error: new error_1.MongoStalePrimaryError("primary marked stale due to discovery of newer primary")
     }));
     break;
    }
   }
   serverDescription.allHosts.forEach(address => {
    if (!serverDescriptions.has(address)) {
     serverDescriptions.set(address, new server_description_1.ServerDescription(address));
    }
   });
   const currentAddresses = Array.from(serverDescriptions.keys());
   const responseAddresses = serverDescription.allHosts;
   currentAddresses.filter(addr => responseAddresses.indexOf(addr) === -1).forEach(address => {
    serverDescriptions.delete(address);
   });
   return [ checkHasPrimary(serverDescriptions), setName, maxSetVersion, maxElectionId ];
  }
  function updateRsWithPrimaryFromMember(serverDescriptions, serverDescription, setName = null) {
   if (setName == null) {
    throw new error_1.MongoRuntimeError('Argument "setName" is required if connected to a replica set');
   }
   if (setName !== serverDescription.setName || serverDescription.me && serverDescription.address !== serverDescription.me) {
    serverDescriptions.delete(serverDescription.address);
   }
   return checkHasPrimary(serverDescriptions);
  }
  function updateRsNoPrimaryFromMember(serverDescriptions, serverDescription, setName = null) {
   const topologyType = common_1.TopologyType.ReplicaSetNoPrimary;
   setName = setName ?? serverDescription.setName;
   if (setName !== serverDescription.setName) {
    serverDescriptions.delete(serverDescription.address);
    return [ topologyType, setName ];
   }
   serverDescription.allHosts.forEach(address => {
    if (!serverDescriptions.has(address)) {
     serverDescriptions.set(address, new server_description_1.ServerDescription(address));
    }
   });
   if (serverDescription.me && serverDescription.address !== serverDescription.me) {
    serverDescriptions.delete(serverDescription.address);
   }
   return [ topologyType, setName ];
  }
  function checkHasPrimary(serverDescriptions) {
   for (const serverDescription of serverDescriptions.values()) {
    if (serverDescription.type === common_1.ServerType.RSPrimary) {
     return common_1.TopologyType.ReplicaSetWithPrimary;
    }
   }
   return common_1.TopologyType.ReplicaSetNoPrimary;
  }
 },
 3985: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.ServerSessionPool = exports.ServerSession = exports.ClientSession = void 0;
  exports.maybeClearPinnedConnection = maybeClearPinnedConnection;
  exports.applySession = applySession;
  exports.updateSessionFromResponse = updateSessionFromResponse;
  const promises_1 = __webpack_require__(6460);
  const bson_1 = __webpack_require__(9206);
  const metrics_1 = __webpack_require__(135);
  const constants_1 = __webpack_require__(1975);
  const error_1 = __webpack_require__(6084);
  const mongo_types_1 = __webpack_require__(8524);
  const execute_operation_1 = __webpack_require__(656);
  const run_command_1 = __webpack_require__(9250);
  const read_concern_1 = __webpack_require__(3891);
  const read_preference_1 = __webpack_require__(8378);
  const common_1 = __webpack_require__(1881);
  const transactions_1 = __webpack_require__(4345);
  const utils_1 = __webpack_require__(3735);
  const write_concern_1 = __webpack_require__(5058);
  class ClientSession extends mongo_types_1.TypedEventEmitter {
   constructor(client, sessionPool, options, clientOptions) {
    super();
    this.timeoutContext = null;
    this.on("error", utils_1.noop);
    if (client == null) {
     throw new error_1.MongoRuntimeError("ClientSession requires a MongoClient");
    }
    if (sessionPool == null || !(sessionPool instanceof ServerSessionPool)) {
     throw new error_1.MongoRuntimeError("ClientSession requires a ServerSessionPool");
    }
    options = options ?? {};
    this.snapshotEnabled = options.snapshot === true;
    if (options.causalConsistency === true && this.snapshotEnabled) {
     throw new error_1.MongoInvalidArgumentError('Properties "causalConsistency" and "snapshot" are mutually exclusive');
    }
    this.client = client;
    this.sessionPool = sessionPool;
    this.hasEnded = false;
    this.clientOptions = clientOptions;
    this.explicit = !!options.explicit;
    this._serverSession = this.explicit ? this.sessionPool.acquire() : null;
    this.txnNumberIncrement = 0;
    const defaultCausalConsistencyValue = this.explicit && options.snapshot !== true;
    this.supports = {
     causalConsistency: options.causalConsistency ?? defaultCausalConsistencyValue
    };
    this.clusterTime = options.initialClusterTime;
    this.operationTime = undefined;
    this.owner = options.owner;
    this.defaultTransactionOptions = {
     ...options.defaultTransactionOptions
    };
    this.transaction = new transactions_1.Transaction;
   }
   get id() {
    return this.serverSession?.id;
   }
   get serverSession() {
    let serverSession = this._serverSession;
    if (serverSession == null) {
     if (this.explicit) {
      throw new error_1.MongoRuntimeError("Unexpected null serverSession for an explicit session");
     }
     if (this.hasEnded) {
      throw new error_1.MongoRuntimeError("Unexpected null serverSession for an ended implicit session");
     }
     serverSession = this.sessionPool.acquire();
     this._serverSession = serverSession;
    }
    return serverSession;
   }
   get loadBalanced() {
    return this.client.topology?.description.type === common_1.TopologyType.LoadBalanced;
   }
   pin(conn) {
    if (this.pinnedConnection) {
     throw TypeError("Cannot pin multiple connections to the same session");
    }
    this.pinnedConnection = conn;
    conn.emit(constants_1.PINNED, this.inTransaction() ? metrics_1.ConnectionPoolMetrics.TXN : metrics_1.ConnectionPoolMetrics.CURSOR);
   }
   unpin(options) {
    if (this.loadBalanced) {
     return maybeClearPinnedConnection(this, options);
    }
    this.transaction.unpinServer();
   }
   get isPinned() {
    return this.loadBalanced ? !!this.pinnedConnection : this.transaction.isPinned;
   }
   async endSession(options) {
    try {
     if (this.inTransaction()) {
      await this.abortTransaction({
       ...options,
       throwTimeout: true
      });
     }
    } catch (error) {
     if (error.name === "MongoOperationTimeoutError") throw error;
     (0, utils_1.squashError)(error);
    } finally {
     if (!this.hasEnded) {
      const serverSession = this.serverSession;
      if (serverSession != null) {
       this.sessionPool.release(serverSession);
       this._serverSession = new ServerSession(serverSession);
      }
      this.hasEnded = true;
      this.emit("ended", this);
     }
     maybeClearPinnedConnection(this, {
      force: true,
      ...options
     });
    }
   }
   async [Symbol.asyncDispose]() {
    await this.endSession({
     force: true
    });
   }
   advanceOperationTime(operationTime) {
    if (this.operationTime == null) {
     this.operationTime = operationTime;
     return;
    }
    if (operationTime.greaterThan(this.operationTime)) {
     this.operationTime = operationTime;
    }
   }
   advanceClusterTime(clusterTime) {
    if (!clusterTime || typeof clusterTime !== "object") {
     throw new error_1.MongoInvalidArgumentError("input cluster time must be an object");
    }
    if (!clusterTime.clusterTime || clusterTime.clusterTime._bsontype !== "Timestamp") {
     throw new error_1.MongoInvalidArgumentError('input cluster time "clusterTime" property must be a valid BSON Timestamp');
    }
    if (!clusterTime.signature || clusterTime.signature.hash?._bsontype !== "Binary" || typeof clusterTime.signature.keyId !== "bigint" && typeof clusterTime.signature.keyId !== "number" && clusterTime.signature.keyId?._bsontype !== "Long") {
     throw new error_1.MongoInvalidArgumentError('input cluster time must have a valid "signature" property with BSON Binary hash and BSON Long keyId');
    }
    (0, common_1._advanceClusterTime)(this, clusterTime);
   }
   equals(session) {
    if (!(session instanceof ClientSession)) {
     return false;
    }
    if (this.id == null || session.id == null) {
     return false;
    }
    return bson_1.ByteUtils.equals(this.id.id.buffer, session.id.id.buffer);
   }
   incrementTransactionNumber() {
    this.txnNumberIncrement += 1;
   }
   inTransaction() {
    return this.transaction.isActive;
   }
   startTransaction(options) {
    if (this.snapshotEnabled) {
     throw new error_1.MongoCompatibilityError("Transactions are not supported in snapshot sessions");
    }
    if (this.inTransaction()) {
     throw new error_1.MongoTransactionError("Transaction already in progress");
    }
    if (this.isPinned && this.transaction.isCommitted) {
     this.unpin();
    }
    this.commitAttempted = false;
    this.incrementTransactionNumber();
    this.transaction = new transactions_1.Transaction({
     readConcern: options?.readConcern ?? this.defaultTransactionOptions.readConcern ?? this.clientOptions?.readConcern,
     writeConcern: options?.writeConcern ?? this.defaultTransactionOptions.writeConcern ?? this.clientOptions?.writeConcern,
     readPreference: options?.readPreference ?? this.defaultTransactionOptions.readPreference ?? this.clientOptions?.readPreference,
     maxCommitTimeMS: options?.maxCommitTimeMS ?? this.defaultTransactionOptions.maxCommitTimeMS
    });
    this.transaction.transition(transactions_1.TxnState.STARTING_TRANSACTION);
   }
   async commitTransaction(_options) {
    if (this.transaction.state === transactions_1.TxnState.NO_TRANSACTION) {
     throw new error_1.MongoTransactionError("No transaction started");
    }
    if (this.transaction.state === transactions_1.TxnState.STARTING_TRANSACTION || this.transaction.state === transactions_1.TxnState.TRANSACTION_COMMITTED_EMPTY) {
     this.transaction.transition(transactions_1.TxnState.TRANSACTION_COMMITTED_EMPTY);
     return;
    }
    if (this.transaction.state === transactions_1.TxnState.TRANSACTION_ABORTED) {
     throw new error_1.MongoTransactionError("Cannot call commitTransaction after calling abortTransaction");
    }
    const command = {
     commitTransaction: 1
    };
    const wc = this.transaction.options.writeConcern ?? this.clientOptions?.writeConcern;
    if (wc != null) {
     if (this.timeoutContext == null) {
      write_concern_1.WriteConcern.apply(command, {
       wtimeoutMS: 1e4,
       w: "majority",
       ...wc
      });
     } else {
      const wcKeys = Object.keys(wc);
      if (wcKeys.length > 2 || !wcKeys.includes("wtimeoutMS") && !wcKeys.includes("wTimeoutMS")) write_concern_1.WriteConcern.apply(command, {
       ...wc,
       wtimeoutMS: undefined
      });
     }
    }
    if (this.transaction.state === transactions_1.TxnState.TRANSACTION_COMMITTED || this.commitAttempted) {
     if (this.timeoutContext == null) {
      write_concern_1.WriteConcern.apply(command, {
       wtimeoutMS: 1e4,
       ...wc,
       w: "majority"
      });
     } else {
      write_concern_1.WriteConcern.apply(command, {
       w: "majority",
       ...wc,
       wtimeoutMS: undefined
      });
     }
    }
    if (typeof this.transaction.options.maxTimeMS === "number") {
     command.maxTimeMS = this.transaction.options.maxTimeMS;
    }
    if (this.transaction.recoveryToken) {
     command.recoveryToken = this.transaction.recoveryToken;
    }
    const operation = new run_command_1.RunCommandOperation(new utils_1.MongoDBNamespace("admin"), command, {
     session: this,
     readPreference: read_preference_1.ReadPreference.primary,
     bypassPinningCheck: true
    });
    operation.maxAttempts = this.clientOptions.maxAdaptiveRetries + 1;
    try {
     await (0, execute_operation_1.executeOperation)(this.client, operation);
     this.commitAttempted = undefined;
     return;
    } catch (firstCommitError) {
     this.commitAttempted = true;
     const remainingAttempts = this.clientOptions.maxAdaptiveRetries + 1 - operation.attemptsMade;
     if (remainingAttempts <= 0) {
      throw firstCommitError;
     }
     if (firstCommitError instanceof error_1.MongoError && (0, error_1.isRetryableWriteError)(firstCommitError)) {
      write_concern_1.WriteConcern.apply(command, {
       wtimeoutMS: 1e4,
       ...wc,
       w: "majority"
      });
      this.unpin({
       force: true
      });
      try {
       const op = new run_command_1.RunCommandOperation(new utils_1.MongoDBNamespace("admin"), command, {
        session: this,
        readPreference: read_preference_1.ReadPreference.primary,
        bypassPinningCheck: true
       });
       op.maxAttempts = remainingAttempts;
       await (0, execute_operation_1.executeOperation)(this.client, op);
       return;
      } catch (retryCommitError) {
       if (shouldAddUnknownTransactionCommitResultLabel(retryCommitError)) {
        retryCommitError.addErrorLabel(error_1.MongoErrorLabel.UnknownTransactionCommitResult);
       }
       if (shouldUnpinAfterCommitError(retryCommitError)) {
        this.unpin({
         error: retryCommitError
        });
       }
       throw retryCommitError;
      }
     }
     if (shouldAddUnknownTransactionCommitResultLabel(firstCommitError)) {
      firstCommitError.addErrorLabel(error_1.MongoErrorLabel.UnknownTransactionCommitResult);
     }
     if (shouldUnpinAfterCommitError(firstCommitError)) {
      this.unpin({
       error: firstCommitError
      });
     }
     throw firstCommitError;
    } finally {
     this.transaction.transition(transactions_1.TxnState.TRANSACTION_COMMITTED);
    }
   }
   async abortTransaction(options) {
    if (this.transaction.state === transactions_1.TxnState.NO_TRANSACTION) {
     throw new error_1.MongoTransactionError("No transaction started");
    }
    if (this.transaction.state === transactions_1.TxnState.STARTING_TRANSACTION) {
     this.transaction.transition(transactions_1.TxnState.TRANSACTION_ABORTED);
     return;
    }
    if (this.transaction.state === transactions_1.TxnState.TRANSACTION_ABORTED) {
     throw new error_1.MongoTransactionError("Cannot call abortTransaction twice");
    }
    if (this.transaction.state === transactions_1.TxnState.TRANSACTION_COMMITTED || this.transaction.state === transactions_1.TxnState.TRANSACTION_COMMITTED_EMPTY) {
     throw new error_1.MongoTransactionError("Cannot call abortTransaction after calling commitTransaction");
    }
    const command = {
     abortTransaction: 1
    };
    const wc = this.transaction.options.writeConcern ?? this.clientOptions?.writeConcern;
    if (wc != null) {
     write_concern_1.WriteConcern.apply(command, {
      wtimeoutMS: 1e4,
      w: "majority",
      ...wc
     });
    }
    if (this.transaction.recoveryToken) {
     command.recoveryToken = this.transaction.recoveryToken;
    }
    const operation = new run_command_1.RunCommandOperation(new utils_1.MongoDBNamespace("admin"), command, {
     session: this,
     readPreference: read_preference_1.ReadPreference.primary,
     bypassPinningCheck: true
    });
    try {
     await (0, execute_operation_1.executeOperation)(this.client, operation);
     this.unpin();
     return;
    } catch (firstAbortError) {
     this.unpin();
     if (firstAbortError.name === "MongoRuntimeError") throw firstAbortError;
     if (options?.throwTimeout && firstAbortError.name === "MongoOperationTimeoutError") {
      throw firstAbortError;
     }
     if (firstAbortError instanceof error_1.MongoError && (0, error_1.isRetryableWriteError)(firstAbortError)) {
      try {
       await (0, execute_operation_1.executeOperation)(this.client, operation);
       return;
      } catch (secondAbortError) {
       if (secondAbortError.name === "MongoRuntimeError") throw secondAbortError;
       if (options?.throwTimeout && secondAbortError.name === "MongoOperationTimeoutError") {
        throw secondAbortError;
       }
      }
     }
    } finally {
     this.transaction.transition(transactions_1.TxnState.TRANSACTION_ABORTED);
     if (this.loadBalanced) {
      maybeClearPinnedConnection(this, {
       force: false
      });
     }
    }
   }
   toBSON() {
    throw new error_1.MongoRuntimeError("ClientSession cannot be serialized to BSON.");
   }
   async withTransaction(fn, options) {
    const MAX_TIMEOUT = 12e4;
    const csotEnabled = !!this.timeoutContext?.csotEnabled();
    const remainingTimeMS = this.timeoutContext?.csotEnabled() ? this.timeoutContext.remainingTimeMS : MAX_TIMEOUT;
    const deadline = (0, utils_1.processTimeMS)() + remainingTimeMS;
    let committed = false;
    let result;
    let lastError = null;
    try {
     retryTransaction: for (let transactionAttempt = 0, isRetry = false; !committed; ++transactionAttempt, 
     isRetry = transactionAttempt > 0) {
      if (isRetry) {
       const BACKOFF_INITIAL_MS = 5;
       const BACKOFF_MAX_MS = 500;
       const BACKOFF_GROWTH = 1.5;
       const jitter = Math.random();
       const backoffMS = jitter * Math.min(BACKOFF_INITIAL_MS * BACKOFF_GROWTH ** transactionAttempt, BACKOFF_MAX_MS);
       if ((0, utils_1.processTimeMS)() + backoffMS >= deadline) {
        throw makeTimeoutError(lastError ?? new error_1.MongoRuntimeError(`Transaction retry did not record an error: should never occur. Please file a bug.`), csotEnabled);
       }
       await (0, promises_1.setTimeout)(backoffMS);
      }
      this.startTransaction(options);
      try {
       const promise = fn(this);
       if (!(0, utils_1.isPromiseLike)(promise)) {
        throw new error_1.MongoInvalidArgumentError("Function provided to `withTransaction` must return a Promise");
       }
       result = await promise;
       if (this.transaction.state === transactions_1.TxnState.NO_TRANSACTION || this.transaction.state === transactions_1.TxnState.TRANSACTION_COMMITTED || this.transaction.state === transactions_1.TxnState.TRANSACTION_ABORTED) {
        return result;
       }
      } catch (fnError) {
       if (!(fnError instanceof error_1.MongoError) || fnError instanceof error_1.MongoInvalidArgumentError) {
        await this.abortTransaction();
        throw fnError;
       }
       lastError = fnError;
       if (this.transaction.state === transactions_1.TxnState.STARTING_TRANSACTION || this.transaction.state === transactions_1.TxnState.TRANSACTION_IN_PROGRESS) {
        await this.abortTransaction();
       }
       if (fnError.hasErrorLabel(error_1.MongoErrorLabel.TransientTransactionError)) {
        if ((0, utils_1.processTimeMS)() >= deadline) {
         throw makeTimeoutError(lastError, csotEnabled);
        }
        continue retryTransaction;
       }
       throw fnError;
      }
      retryCommit: while (!committed) {
       try {
        await this.commitTransaction();
        committed = true;
       } catch (commitError) {
        lastError = commitError;
        if (commitError.hasErrorLabel(error_1.MongoErrorLabel.UnknownTransactionCommitResult) && !isMaxTimeMSExpiredError(commitError)) {
         if ((0, utils_1.processTimeMS)() >= deadline) {
          throw makeTimeoutError(commitError, csotEnabled);
         }
         continue retryCommit;
        }
        if (commitError.hasErrorLabel(error_1.MongoErrorLabel.TransientTransactionError)) {
         continue retryTransaction;
        }
        throw commitError;
       }
      }
     }
     return result;
    } finally {
     this.timeoutContext = null;
    }
   }
  }
  exports.ClientSession = ClientSession;
  function makeTimeoutError(cause, csotEnabled) {
   if (cause instanceof error_1.MongoOperationTimeoutError) {
    return cause;
   }
   if (csotEnabled) {
    const timeoutError = new error_1.MongoOperationTimeoutError("Timed out during withTransaction", {
     cause: cause
    });
    if (cause instanceof error_1.MongoError) {
     for (const label of cause.errorLabels) {
      timeoutError.addErrorLabel(label);
     }
    }
    return timeoutError;
   }
   return cause;
  }
  const NON_DETERMINISTIC_WRITE_CONCERN_ERRORS = new Set([ "CannotSatisfyWriteConcern", "UnknownReplWriteConcern", "UnsatisfiableWriteConcern" ]);
  function shouldUnpinAfterCommitError(commitError) {
   if (commitError instanceof error_1.MongoError) {
    if ((0, error_1.isRetryableWriteError)(commitError) || commitError instanceof error_1.MongoWriteConcernError || isMaxTimeMSExpiredError(commitError)) {
     if (isUnknownTransactionCommitResult(commitError)) {
      return true;
     }
    } else if (commitError.hasErrorLabel(error_1.MongoErrorLabel.TransientTransactionError)) {
     return true;
    }
   }
   return false;
  }
  function shouldAddUnknownTransactionCommitResultLabel(commitError) {
   let ok = (0, error_1.isRetryableWriteError)(commitError);
   ok ||= commitError instanceof error_1.MongoWriteConcernError;
   ok ||= isMaxTimeMSExpiredError(commitError);
   ok &&= isUnknownTransactionCommitResult(commitError);
   return ok;
  }
  function isUnknownTransactionCommitResult(err) {
   const isNonDeterministicWriteConcernError = err instanceof error_1.MongoServerError && err.codeName && NON_DETERMINISTIC_WRITE_CONCERN_ERRORS.has(err.codeName);
   return isMaxTimeMSExpiredError(err) || !isNonDeterministicWriteConcernError && err.code !== error_1.MONGODB_ERROR_CODES.UnsatisfiableWriteConcern && err.code !== error_1.MONGODB_ERROR_CODES.UnknownReplWriteConcern;
  }
  function maybeClearPinnedConnection(session, options) {
   const conn = session.pinnedConnection;
   const error = options?.error;
   if (session.inTransaction() && error && error instanceof error_1.MongoError && error.hasErrorLabel(error_1.MongoErrorLabel.TransientTransactionError)) {
    return;
   }
   const topology = session.client.topology;
   if (conn && topology != null) {
    const servers = Array.from(topology.s.servers.values());
    const loadBalancer = servers[0];
    if (options?.error == null || options?.force) {
     loadBalancer.pool.checkIn(conn);
     session.pinnedConnection = undefined;
     conn.emit(constants_1.UNPINNED, session.transaction.state !== transactions_1.TxnState.NO_TRANSACTION ? metrics_1.ConnectionPoolMetrics.TXN : metrics_1.ConnectionPoolMetrics.CURSOR);
     if (options?.forceClear) {
      loadBalancer.pool.clear({
       serviceId: conn.serviceId
      });
     }
    }
   }
  }
  function isMaxTimeMSExpiredError(err) {
   if (err == null || !(err instanceof error_1.MongoServerError)) {
    return false;
   }
   return err.code === error_1.MONGODB_ERROR_CODES.MaxTimeMSExpired || err.writeConcernError?.code === error_1.MONGODB_ERROR_CODES.MaxTimeMSExpired;
  }
  class ServerSession {
   constructor(cloned) {
    if (cloned != null) {
     const idBytes = bson_1.ByteUtils.allocateUnsafe(16);
     idBytes.set(cloned.id.id.buffer);
     this.id = {
      id: new bson_1.Binary(idBytes, cloned.id.id.sub_type)
     };
     this.lastUse = cloned.lastUse;
     this.txnNumber = cloned.txnNumber;
     this.isDirty = cloned.isDirty;
     return;
    }
    this.id = {
     id: new bson_1.Binary((0, utils_1.uuidV4)(), bson_1.Binary.SUBTYPE_UUID)
    };
    this.lastUse = (0, utils_1.processTimeMS)();
    this.txnNumber = 0;
    this.isDirty = false;
   }
   hasTimedOut(sessionTimeoutMinutes) {
    const idleTimeMinutes = Math.round((0, utils_1.calculateDurationInMs)(this.lastUse) % 864e5 % 36e5 / 6e4);
    return idleTimeMinutes > sessionTimeoutMinutes - 1;
   }
  }
  exports.ServerSession = ServerSession;
  class ServerSessionPool {
   constructor(client) {
    if (client == null) {
     throw new error_1.MongoRuntimeError("ServerSessionPool requires a MongoClient");
    }
    this.client = client;
    this.sessions = new utils_1.List;
   }
   acquire() {
    const sessionTimeoutMinutes = this.client.topology?.logicalSessionTimeoutMinutes ?? 10;
    let session = null;
    while (this.sessions.length > 0) {
     const potentialSession = this.sessions.shift();
     if (potentialSession != null && (!!this.client.topology?.loadBalanced || !potentialSession.hasTimedOut(sessionTimeoutMinutes))) {
      session = potentialSession;
      break;
     }
    }
    if (session == null) {
     session = new ServerSession;
    }
    return session;
   }
   release(session) {
    const sessionTimeoutMinutes = this.client.topology?.logicalSessionTimeoutMinutes ?? 10;
    if (this.client.topology?.loadBalanced && !sessionTimeoutMinutes) {
     this.sessions.unshift(session);
    }
    if (!sessionTimeoutMinutes) {
     return;
    }
    this.sessions.prune(session => session.hasTimedOut(sessionTimeoutMinutes));
    if (!session.hasTimedOut(sessionTimeoutMinutes)) {
     if (session.isDirty) {
      return;
     }
     this.sessions.unshift(session);
    }
   }
  }
  exports.ServerSessionPool = ServerSessionPool;
  function applySession(session, command, options) {
   if (session.hasEnded) {
    return new error_1.MongoExpiredSessionError;
   }
   const serverSession = session.serverSession;
   if (serverSession == null) {
    return new error_1.MongoRuntimeError("Unable to acquire server session");
   }
   if (options.writeConcern?.w === 0) {
    if (session && session.explicit) {
     return new error_1.MongoAPIError("Cannot have explicit session with unacknowledged writes");
    }
    return;
   }
   serverSession.lastUse = (0, utils_1.processTimeMS)();
   command.lsid = serverSession.id;
   const inTxnOrTxnCommand = session.inTransaction() || (0, transactions_1.isTransactionCommand)(command);
   const isRetryableWrite = !!options.willRetryWrite;
   if (isRetryableWrite || inTxnOrTxnCommand) {
    serverSession.txnNumber += session.txnNumberIncrement;
    session.txnNumberIncrement = 0;
    command.txnNumber = bson_1.Long.fromNumber(serverSession.txnNumber);
   }
   if (!inTxnOrTxnCommand) {
    if (session.transaction.state !== transactions_1.TxnState.NO_TRANSACTION) {
     session.transaction.transition(transactions_1.TxnState.NO_TRANSACTION);
    }
    if (session.supports.causalConsistency && session.operationTime && (0, utils_1.commandSupportsAfterClusterTime)(command)) {
     command.readConcern = command.readConcern || {};
     Object.assign(command.readConcern, {
      afterClusterTime: session.operationTime
     });
    } else if (session.snapshotEnabled) {
     command.readConcern = command.readConcern || {
      level: read_concern_1.ReadConcernLevel.snapshot
     };
     if (session.snapshotTime != null) {
      Object.assign(command.readConcern, {
       atClusterTime: session.snapshotTime
      });
     }
    }
    return;
   }
   command.autocommit = false;
   if (session.transaction.state === transactions_1.TxnState.STARTING_TRANSACTION) {
    command.startTransaction = true;
    const readConcern = session.transaction.options.readConcern || session?.clientOptions?.readConcern;
    if (readConcern) {
     command.readConcern = readConcern;
    }
    if (session.supports.causalConsistency && session.operationTime) {
     command.readConcern = command.readConcern || {};
     Object.assign(command.readConcern, {
      afterClusterTime: session.operationTime
     });
    }
   }
   return;
  }
  function updateSessionFromResponse(session, document) {
   if (document.$clusterTime) {
    (0, common_1._advanceClusterTime)(session, document.$clusterTime);
   }
   if (document.operationTime && session && session.supports.causalConsistency) {
    session.advanceOperationTime(document.operationTime);
   }
   if (document.recoveryToken && session && session.inTransaction()) {
    session.transaction._recoveryToken = document.recoveryToken;
   }
   if (session?.snapshotEnabled && session.snapshotTime == null) {
    const atClusterTime = document.atClusterTime;
    if (atClusterTime) {
     session.snapshotTime = atClusterTime;
    }
   }
   if (session.transaction.state === transactions_1.TxnState.STARTING_TRANSACTION) {
    if (document.ok === 1) {
     session.transaction.transition(transactions_1.TxnState.TRANSACTION_IN_PROGRESS);
    } else {
     const error = new error_1.MongoServerError(document.toObject());
     const isRetryableError = error.hasErrorLabel(error_1.MongoErrorLabel.RetryableError);
     if (!isRetryableError) {
      session.transaction.transition(transactions_1.TxnState.TRANSACTION_IN_PROGRESS);
     }
    }
   }
  }
 },
 9748: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.formatSort = formatSort;
  const error_1 = __webpack_require__(6084);
  function prepareDirection(direction = 1) {
   const value = `${direction}`.toLowerCase();
   if (isMeta(direction)) return direction;
   switch (value) {
   case "ascending":
   case "asc":
   case "1":
    return 1;

   case "descending":
   case "desc":
   case "-1":
    return -1;

   default:
    throw new error_1.MongoInvalidArgumentError(`Invalid sort direction: ${JSON.stringify(direction)}`);
   }
  }
  function isMeta(t) {
   return typeof t === "object" && t != null && "$meta" in t && typeof t.$meta === "string";
  }
  function isPair(t) {
   if (Array.isArray(t) && t.length === 2) {
    try {
     prepareDirection(t[1]);
     return true;
    } catch {
     return false;
    }
   }
   return false;
  }
  function isDeep(t) {
   return Array.isArray(t) && Array.isArray(t[0]);
  }
  function isMap(t) {
   return t instanceof Map && t.size > 0;
  }
  function isReadonlyArray(value) {
   return Array.isArray(value);
  }
  function pairToMap(v) {
   return new Map([ [ `${v[0]}`, prepareDirection(v[1]) ] ]);
  }
  function deepToMap(t) {
   const sortEntries = t.map(([k, v]) => [ `${k}`, prepareDirection(v) ]);
   return new Map(sortEntries);
  }
  function stringsToMap(t) {
   const sortEntries = t.map(key => [ `${key}`, 1 ]);
   return new Map(sortEntries);
  }
  function objectToMap(t) {
   const sortEntries = Object.entries(t).map(([k, v]) => [ `${k}`, prepareDirection(v) ]);
   return new Map(sortEntries);
  }
  function mapToMap(t) {
   const sortEntries = Array.from(t).map(([k, v]) => [ `${k}`, prepareDirection(v) ]);
   return new Map(sortEntries);
  }
  function formatSort(sort, direction) {
   if (sort == null) return undefined;
   if (typeof sort === "string") return new Map([ [ sort, prepareDirection(direction) ] ]);
   if (typeof sort !== "object") {
    throw new error_1.MongoInvalidArgumentError(`Invalid sort format: ${JSON.stringify(sort)} Sort must be a valid object`);
   }
   if (!isReadonlyArray(sort)) {
    if (isMap(sort)) return mapToMap(sort);
    if (Object.keys(sort).length) return objectToMap(sort);
    return undefined;
   }
   if (!sort.length) return undefined;
   if (isDeep(sort)) return deepToMap(sort);
   if (isPair(sort)) return pairToMap(sort);
   return stringsToMap(sort);
  }
 },
 125: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.LegacyTimeoutContext = exports.CSOTTimeoutContext = exports.TimeoutContext = exports.Timeout = exports.TimeoutError = void 0;
  const timers_1 = __webpack_require__(3557);
  const error_1 = __webpack_require__(6084);
  const utils_1 = __webpack_require__(3735);
  class TimeoutError extends Error {
   get name() {
    return "TimeoutError";
   }
   constructor(message, options) {
    super(message, options);
    this.duration = options.duration;
   }
   static is(error) {
    return error != null && typeof error === "object" && "name" in error && error.name === "TimeoutError";
   }
  }
  exports.TimeoutError = TimeoutError;
  class Timeout extends Promise {
   get remainingTime() {
    if (this.timedOut) return 0;
    if (this.duration === 0) return Infinity;
    return this.start + this.duration - Math.trunc(performance.now());
   }
   get timeElapsed() {
    return Math.trunc(performance.now()) - this.start;
   }
   constructor(executor = () => null, options) {
    const duration = options?.duration ?? 0;
    const unref = !!options?.unref;
    const rejection = options?.rejection;
    if (duration < 0) {
     throw new error_1.MongoInvalidArgumentError("Cannot create a Timeout with a negative duration");
    }
    let reject;
    super((_, promiseReject) => {
     reject = promiseReject;
     executor(utils_1.noop, promiseReject);
    });
    this.ended = null;
    this.timedOut = false;
    this.cleared = false;
    this.duration = duration;
    this.start = Math.trunc(performance.now());
    if (rejection == null && this.duration > 0) {
     this.id = (0, timers_1.setTimeout)(() => {
      this.ended = Math.trunc(performance.now());
      this.timedOut = true;
      reject(new TimeoutError(`Expired after ${duration}ms`, {
       duration: duration
      }));
     }, this.duration);
     if (typeof this.id.unref === "function" && unref) {
      this.id.unref();
     }
    } else if (rejection != null) {
     this.ended = Math.trunc(performance.now());
     this.timedOut = true;
     reject(rejection);
    }
   }
   clear() {
    (0, timers_1.clearTimeout)(this.id);
    this.id = undefined;
    this.timedOut = false;
    this.cleared = true;
   }
   throwIfExpired() {
    if (this.timedOut) {
     this.then(undefined, utils_1.squashError);
     throw new TimeoutError("Timed out", {
      duration: this.duration
     });
    }
   }
   static expires(duration, unref) {
    return new Timeout(undefined, {
     duration: duration,
     unref: unref
    });
   }
   static reject(rejection) {
    return new Timeout(undefined, {
     duration: 0,
     unref: true,
     rejection: rejection
    });
   }
  }
  exports.Timeout = Timeout;
  function isLegacyTimeoutContextOptions(v) {
   return v != null && typeof v === "object" && "serverSelectionTimeoutMS" in v && typeof v.serverSelectionTimeoutMS === "number" && "waitQueueTimeoutMS" in v && typeof v.waitQueueTimeoutMS === "number";
  }
  class TimeoutContext {
   static create(options) {
    if (options.session?.timeoutContext != null) return options.session?.timeoutContext;
    if (isLegacyTimeoutContextOptions(options)) return new LegacyTimeoutContext(options); else throw new error_1.MongoRuntimeError("Unrecognized options");
   }
  }
  exports.TimeoutContext = TimeoutContext;
  class CSOTTimeoutContext extends TimeoutContext {
   constructor(options) {
    super();
    this.minRoundTripTime = 0;
    this.start = Math.trunc(performance.now());
    this.timeoutMS = options.timeoutMS;
    this.serverSelectionTimeoutMS = options.serverSelectionTimeoutMS;
    this.socketTimeoutMS = options.socketTimeoutMS;
    this.clearServerSelectionTimeout = false;
   }
   get maxTimeMS() {
    return this.remainingTimeMS - this.minRoundTripTime;
   }
   get remainingTimeMS() {
    const timePassed = Math.trunc(performance.now()) - this.start;
    return this.timeoutMS <= 0 ? Infinity : this.timeoutMS - timePassed;
   }
   csotEnabled() {
    return true;
   }
   get serverSelectionTimeout() {
    if (typeof this._serverSelectionTimeout !== "object" || this._serverSelectionTimeout?.cleared) {
     const {remainingTimeMS: remainingTimeMS, serverSelectionTimeoutMS: serverSelectionTimeoutMS} = this;
     if (remainingTimeMS <= 0) return Timeout.reject(new error_1.MongoOperationTimeoutError(`Timed out in server selection after ${this.timeoutMS}ms`));
     const usingServerSelectionTimeoutMS = serverSelectionTimeoutMS !== 0 && (0, utils_1.csotMin)(remainingTimeMS, serverSelectionTimeoutMS) === serverSelectionTimeoutMS;
     if (usingServerSelectionTimeoutMS) {
      this._serverSelectionTimeout = Timeout.expires(serverSelectionTimeoutMS);
     } else {
      if (remainingTimeMS > 0 && Number.isFinite(remainingTimeMS)) {
       this._serverSelectionTimeout = Timeout.expires(remainingTimeMS);
      } else {
       this._serverSelectionTimeout = null;
      }
     }
    }
    return this._serverSelectionTimeout;
   }
   get connectionCheckoutTimeout() {
    if (typeof this._connectionCheckoutTimeout !== "object" || this._connectionCheckoutTimeout?.cleared) {
     if (typeof this._serverSelectionTimeout === "object") {
      this._connectionCheckoutTimeout = this._serverSelectionTimeout;
     } else {
      throw new error_1.MongoRuntimeError("Unreachable. If you are seeing this error, please file a ticket on the NODE driver project on Jira");
     }
    }
    return this._connectionCheckoutTimeout;
   }
   get timeoutForSocketWrite() {
    const {remainingTimeMS: remainingTimeMS} = this;
    if (!Number.isFinite(remainingTimeMS)) return null;
    if (remainingTimeMS > 0) return Timeout.expires(remainingTimeMS);
    return Timeout.reject(new error_1.MongoOperationTimeoutError("Timed out before socket write"));
   }
   get timeoutForSocketRead() {
    const {remainingTimeMS: remainingTimeMS} = this;
    if (!Number.isFinite(remainingTimeMS)) return null;
    if (remainingTimeMS > 0) return Timeout.expires(remainingTimeMS);
    return Timeout.reject(new error_1.MongoOperationTimeoutError("Timed out before socket read"));
   }
   refresh() {
    this.start = Math.trunc(performance.now());
    this.minRoundTripTime = 0;
    this._serverSelectionTimeout?.clear();
    this._connectionCheckoutTimeout?.clear();
   }
   clear() {
    this._serverSelectionTimeout?.clear();
    this._connectionCheckoutTimeout?.clear();
   }
   getRemainingTimeMSOrThrow(message) {
    const {remainingTimeMS: remainingTimeMS} = this;
    if (remainingTimeMS <= 0) throw new error_1.MongoOperationTimeoutError(message ?? `Expired after ${this.timeoutMS}ms`);
    return remainingTimeMS;
   }
   clone() {
    const timeoutContext = new CSOTTimeoutContext({
     timeoutMS: this.timeoutMS,
     serverSelectionTimeoutMS: this.serverSelectionTimeoutMS
    });
    timeoutContext.start = this.start;
    return timeoutContext;
   }
   refreshed() {
    return new CSOTTimeoutContext(this);
   }
   addMaxTimeMSToCommand(command, options) {
    if (options.omitMaxTimeMS) return;
    const maxTimeMS = this.remainingTimeMS - this.minRoundTripTime;
    if (maxTimeMS > 0 && Number.isFinite(maxTimeMS)) command.maxTimeMS = maxTimeMS;
   }
   getSocketTimeoutMS() {
    return 0;
   }
  }
  exports.CSOTTimeoutContext = CSOTTimeoutContext;
  class LegacyTimeoutContext extends TimeoutContext {
   constructor(options) {
    super();
    this.options = options;
    this.clearServerSelectionTimeout = true;
   }
   csotEnabled() {
    return false;
   }
   get serverSelectionTimeout() {
    if (this.options.serverSelectionTimeoutMS != null && this.options.serverSelectionTimeoutMS > 0) return Timeout.expires(this.options.serverSelectionTimeoutMS);
    return null;
   }
   get connectionCheckoutTimeout() {
    if (this.options.waitQueueTimeoutMS != null && this.options.waitQueueTimeoutMS > 0) return Timeout.expires(this.options.waitQueueTimeoutMS);
    return null;
   }
   get timeoutForSocketWrite() {
    return null;
   }
   get timeoutForSocketRead() {
    return null;
   }
   refresh() {
    return;
   }
   clear() {
    return;
   }
   get maxTimeMS() {
    return null;
   }
   refreshed() {
    return new LegacyTimeoutContext(this.options);
   }
   addMaxTimeMSToCommand(_command, _options) {}
   getSocketTimeoutMS() {
    return this.options.socketTimeoutMS;
   }
  }
  exports.LegacyTimeoutContext = LegacyTimeoutContext;
 },
 4345: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.Transaction = exports.TxnState = void 0;
  exports.isTransactionCommand = isTransactionCommand;
  const error_1 = __webpack_require__(6084);
  const read_concern_1 = __webpack_require__(3891);
  const read_preference_1 = __webpack_require__(8378);
  const write_concern_1 = __webpack_require__(5058);
  exports.TxnState = Object.freeze({
   NO_TRANSACTION: "NO_TRANSACTION",
   STARTING_TRANSACTION: "STARTING_TRANSACTION",
   TRANSACTION_IN_PROGRESS: "TRANSACTION_IN_PROGRESS",
   TRANSACTION_COMMITTED: "TRANSACTION_COMMITTED",
   TRANSACTION_COMMITTED_EMPTY: "TRANSACTION_COMMITTED_EMPTY",
   TRANSACTION_ABORTED: "TRANSACTION_ABORTED"
  });
  const stateMachine = {
   [exports.TxnState.NO_TRANSACTION]: [ exports.TxnState.NO_TRANSACTION, exports.TxnState.STARTING_TRANSACTION ],
   [exports.TxnState.STARTING_TRANSACTION]: [ exports.TxnState.TRANSACTION_IN_PROGRESS, exports.TxnState.TRANSACTION_COMMITTED, exports.TxnState.TRANSACTION_COMMITTED_EMPTY, exports.TxnState.TRANSACTION_ABORTED ],
   [exports.TxnState.TRANSACTION_IN_PROGRESS]: [ exports.TxnState.TRANSACTION_IN_PROGRESS, exports.TxnState.TRANSACTION_COMMITTED, exports.TxnState.TRANSACTION_ABORTED ],
   [exports.TxnState.TRANSACTION_COMMITTED]: [ exports.TxnState.TRANSACTION_COMMITTED, exports.TxnState.TRANSACTION_COMMITTED_EMPTY, exports.TxnState.STARTING_TRANSACTION, exports.TxnState.NO_TRANSACTION ],
   [exports.TxnState.TRANSACTION_ABORTED]: [ exports.TxnState.STARTING_TRANSACTION, exports.TxnState.NO_TRANSACTION ],
   [exports.TxnState.TRANSACTION_COMMITTED_EMPTY]: [ exports.TxnState.TRANSACTION_COMMITTED_EMPTY, exports.TxnState.NO_TRANSACTION ]
  };
  const ACTIVE_STATES = new Set([ exports.TxnState.STARTING_TRANSACTION, exports.TxnState.TRANSACTION_IN_PROGRESS ]);
  const COMMITTED_STATES = new Set([ exports.TxnState.TRANSACTION_COMMITTED, exports.TxnState.TRANSACTION_COMMITTED_EMPTY, exports.TxnState.TRANSACTION_ABORTED ]);
  class Transaction {
   constructor(options) {
    options = options ?? {};
    this.state = exports.TxnState.NO_TRANSACTION;
    this.options = {};
    const writeConcern = write_concern_1.WriteConcern.fromOptions(options);
    if (writeConcern) {
     if (writeConcern.w === 0) {
      throw new error_1.MongoTransactionError("Transactions do not support unacknowledged write concern");
     }
     this.options.writeConcern = writeConcern;
    }
    if (options.readConcern) {
     this.options.readConcern = read_concern_1.ReadConcern.fromOptions(options);
    }
    if (options.readPreference) {
     this.options.readPreference = read_preference_1.ReadPreference.fromOptions(options);
    }
    if (options.maxCommitTimeMS) {
     this.options.maxTimeMS = options.maxCommitTimeMS;
    }
    this._pinnedServer = undefined;
    this._recoveryToken = undefined;
   }
   get server() {
    return this._pinnedServer;
   }
   get recoveryToken() {
    return this._recoveryToken;
   }
   get isPinned() {
    return !!this.server;
   }
   get isStarting() {
    return this.state === exports.TxnState.STARTING_TRANSACTION;
   }
   get isActive() {
    return ACTIVE_STATES.has(this.state);
   }
   get isCommitted() {
    return COMMITTED_STATES.has(this.state);
   }
   transition(nextState) {
    const nextStates = stateMachine[this.state];
    if (nextStates && nextStates.includes(nextState)) {
     this.state = nextState;
     if (this.state === exports.TxnState.NO_TRANSACTION || this.state === exports.TxnState.STARTING_TRANSACTION || this.state === exports.TxnState.TRANSACTION_ABORTED) {
      this.unpinServer();
     }
     return;
    }
    throw new error_1.MongoRuntimeError(`Attempted illegal state transition from [${this.state}] to [${nextState}]`);
   }
   pinServer(server) {
    if (this.isActive) {
     this._pinnedServer = server;
    }
   }
   unpinServer() {
    this._pinnedServer = undefined;
   }
  }
  exports.Transaction = Transaction;
  function isTransactionCommand(command) {
   return !!(command.commitTransaction || command.abortTransaction);
  }
 },
 3735: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.kDispose = exports.randomBytes = exports.COSMOS_DB_MSG = exports.DOCUMENT_DB_MSG = exports.COSMOS_DB_CHECK = exports.DOCUMENT_DB_CHECK = exports.MONGODB_WARNING_CODE = exports.DEFAULT_PK_FACTORY = exports.HostAddress = exports.BufferPool = exports.List = exports.MongoDBCollectionNamespace = exports.MongoDBNamespace = void 0;
  exports.isUint8Array = isUint8Array;
  exports.hostMatchesWildcards = hostMatchesWildcards;
  exports.normalizeHintField = normalizeHintField;
  exports.isObject = isObject;
  exports.mergeOptions = mergeOptions;
  exports.filterOptions = filterOptions;
  exports.isPromiseLike = isPromiseLike;
  exports.decorateWithCollation = decorateWithCollation;
  exports.decorateWithReadConcern = decorateWithReadConcern;
  exports.getTopology = getTopology;
  exports.ns = ns;
  exports.makeCounter = makeCounter;
  exports.uuidV4 = uuidV4;
  exports.maxWireVersion = maxWireVersion;
  exports.arrayStrictEqual = arrayStrictEqual;
  exports.errorStrictEqual = errorStrictEqual;
  exports.makeStateMachine = makeStateMachine;
  exports.processTimeMS = processTimeMS;
  exports.calculateDurationInMs = calculateDurationInMs;
  exports.hasAtomicOperators = hasAtomicOperators;
  exports.resolveTimeoutOptions = resolveTimeoutOptions;
  exports.resolveOptions = resolveOptions;
  exports.isSuperset = isSuperset;
  exports.isHello = isHello;
  exports.setDifference = setDifference;
  exports.isRecord = isRecord;
  exports.emitWarning = emitWarning;
  exports.emitWarningOnce = emitWarningOnce;
  exports.enumToString = enumToString;
  exports.supportsRetryableWrites = supportsRetryableWrites;
  exports.shuffle = shuffle;
  exports.commandSupportsReadConcern = commandSupportsReadConcern;
  exports.commandSupportsAfterClusterTime = commandSupportsAfterClusterTime;
  exports.compareObjectId = compareObjectId;
  exports.parseInteger = parseInteger;
  exports.parseUnsignedInteger = parseUnsignedInteger;
  exports.checkParentDomainMatch = checkParentDomainMatch;
  exports.dnsNameToASCII = dnsNameToASCII;
  exports.normalizeDnsName = normalizeDnsName;
  exports.verifySrvHost = verifySrvHost;
  exports.get = get;
  exports.isHostMatch = isHostMatch;
  exports.promiseWithResolvers = promiseWithResolvers;
  exports.squashError = squashError;
  exports.once = once;
  exports.maybeAddIdToDocuments = maybeAddIdToDocuments;
  exports.fileIsAccessible = fileIsAccessible;
  exports.csotMin = csotMin;
  exports.noop = noop;
  exports.decorateDecryptionResult = decorateDecryptionResult;
  exports.addAbortListener = addAbortListener;
  exports.abortable = abortable;
  const fs_1 = __webpack_require__(9896);
  const http = __webpack_require__(8611);
  const process = __webpack_require__(932);
  const timers_1 = __webpack_require__(3557);
  const url_1 = __webpack_require__(7016);
  const bson_1 = __webpack_require__(9206);
  const constants_1 = __webpack_require__(1426);
  const constants_2 = __webpack_require__(1975);
  const error_1 = __webpack_require__(6084);
  const read_concern_1 = __webpack_require__(3891);
  const read_preference_1 = __webpack_require__(8378);
  const common_1 = __webpack_require__(1881);
  const write_concern_1 = __webpack_require__(5058);
  function isUint8Array(value) {
   return value != null && typeof value === "object" && Symbol.toStringTag in value && value[Symbol.toStringTag] === "Uint8Array";
  }
  function hostMatchesWildcards(host, wildcards) {
   for (const wildcard of wildcards) {
    if (host === wildcard) {
     return true;
    }
    if (wildcard.startsWith("*.")) {
     const suffix = wildcard.substring(2);
     if (host === suffix || host.endsWith(`.${suffix}`)) {
      return true;
     }
    }
    if (wildcard.startsWith("*/")) {
     const suffix = wildcard.substring(2);
     if (host === suffix || host.endsWith(`/${suffix}`)) {
      return true;
     }
    }
   }
   return false;
  }
  function normalizeHintField(hint) {
   let finalHint = undefined;
   if (typeof hint === "string") {
    finalHint = hint;
   } else if (Array.isArray(hint)) {
    finalHint = {};
    hint.forEach(param => {
     finalHint[param] = 1;
    });
   } else if (hint != null && typeof hint === "object") {
    finalHint = {};
    for (const name in hint) {
     finalHint[name] = hint[name];
    }
   }
   return finalHint;
  }
  const TO_STRING = object => Object.prototype.toString.call(object);
  function isObject(arg) {
   return "[object Object]" === TO_STRING(arg);
  }
  function mergeOptions(target, source) {
   return {
    ...target,
    ...source
   };
  }
  function filterOptions(options, names) {
   const filterOptions = {};
   for (const name in options) {
    if (names.includes(name)) {
     filterOptions[name] = options[name];
    }
   }
   return filterOptions;
  }
  function isPromiseLike(value) {
   return value != null && typeof value === "object" && "then" in value && typeof value.then === "function";
  }
  function decorateWithCollation(command, options) {
   if (options.collation && typeof options.collation === "object") {
    command.collation = options.collation;
   }
  }
  function decorateWithReadConcern(command, coll, options) {
   if (options && options.session && options.session.inTransaction()) {
    return;
   }
   const readConcern = Object.assign({}, command.readConcern || {});
   if (coll.s.readConcern) {
    Object.assign(readConcern, coll.s.readConcern);
   }
   if (Object.keys(readConcern).length > 0) {
    Object.assign(command, {
     readConcern: readConcern
    });
   }
  }
  function getTopology(provider) {
   if ("topology" in provider && provider.topology) {
    return provider.topology;
   } else if ("client" in provider && provider.client.topology) {
    return provider.client.topology;
   }
   throw new error_1.MongoNotConnectedError("MongoClient must be connected to perform this operation");
  }
  function ns(ns) {
   return MongoDBNamespace.fromString(ns);
  }
  class MongoDBNamespace {
   constructor(db, collection) {
    this.db = db;
    this.collection = collection === "" ? undefined : collection;
   }
   toString() {
    return this.collection ? `${this.db}.${this.collection}` : this.db;
   }
   withCollection(collection) {
    return new MongoDBCollectionNamespace(this.db, collection);
   }
   static fromString(namespace) {
    if (typeof namespace !== "string" || namespace === "") {
     throw new error_1.MongoRuntimeError(`Cannot parse namespace from "${namespace}"`);
    }
    const [db, ...collectionParts] = namespace.split(".");
    const collection = collectionParts.join(".");
    return new MongoDBNamespace(db, collection === "" ? undefined : collection);
   }
  }
  exports.MongoDBNamespace = MongoDBNamespace;
  class MongoDBCollectionNamespace extends MongoDBNamespace {
   constructor(db, collection) {
    super(db, collection);
    this.collection = collection;
   }
   static fromString(namespace) {
    return super.fromString(namespace);
   }
  }
  exports.MongoDBCollectionNamespace = MongoDBCollectionNamespace;
  function* makeCounter(seed = 0) {
   let count = seed;
   while (true) {
    const newCount = count;
    count += 1;
    yield newCount;
   }
  }
  function uuidV4() {
   const result = crypto.getRandomValues(new Uint8Array(16));
   result[6] = result[6] & 15 | 64;
   result[8] = result[8] & 63 | 128;
   return result;
  }
  function maxWireVersion(handshakeAware) {
   if (handshakeAware) {
    if (handshakeAware.hello) {
     return handshakeAware.hello.maxWireVersion;
    }
    if (handshakeAware.serverApi?.version) {
     return constants_1.MAX_SUPPORTED_WIRE_VERSION;
    }
    if (handshakeAware.loadBalanced) {
     return constants_1.MAX_SUPPORTED_WIRE_VERSION;
    }
    if ("lastHello" in handshakeAware && typeof handshakeAware.lastHello === "function") {
     const lastHello = handshakeAware.lastHello();
     if (lastHello) {
      return lastHello.maxWireVersion;
     }
    }
    if (handshakeAware.description && "maxWireVersion" in handshakeAware.description && handshakeAware.description.maxWireVersion != null) {
     return handshakeAware.description.maxWireVersion;
    }
   }
   return 0;
  }
  function arrayStrictEqual(arr, arr2) {
   if (!Array.isArray(arr) || !Array.isArray(arr2)) {
    return false;
   }
   return arr.length === arr2.length && arr.every((elt, idx) => elt === arr2[idx]);
  }
  function errorStrictEqual(lhs, rhs) {
   if (lhs === rhs) {
    return true;
   }
   if (!lhs || !rhs) {
    return lhs === rhs;
   }
   if (lhs == null && rhs != null || lhs != null && rhs == null) {
    return false;
   }
   if (lhs.constructor.name !== rhs.constructor.name) {
    return false;
   }
   if (lhs.message !== rhs.message) {
    return false;
   }
   return true;
  }
  function makeStateMachine(stateTable) {
   return function stateTransition(target, newState) {
    const legalStates = stateTable[target.s.state];
    if (legalStates && legalStates.indexOf(newState) < 0) {
     throw new error_1.MongoRuntimeError(`illegal state transition from [${target.s.state}] => [${newState}], allowed: [${legalStates}]`);
    }
    target.emit("stateChanged", target.s.state, newState);
    target.s.state = newState;
   };
  }
  function processTimeMS() {
   return Math.floor(performance.now());
  }
  function calculateDurationInMs(started) {
   if (typeof started !== "number") {
    return -1;
   }
   const elapsed = processTimeMS() - started;
   return elapsed < 0 ? 0 : elapsed;
  }
  function hasAtomicOperators(doc, options) {
   if (Array.isArray(doc)) {
    for (const document of doc) {
     if (hasAtomicOperators(document)) {
      return true;
     }
    }
    return false;
   }
   const keys = Object.keys(doc);
   if (options?.ignoreUndefined) {
    let allUndefined = true;
    for (const key of keys) {
     if (doc[key] !== undefined) {
      allUndefined = false;
      break;
     }
    }
    if (allUndefined) {
     throw new error_1.MongoInvalidArgumentError("Update operations require that all atomic operators have defined values, but none were provided.");
    }
   }
   return keys.length > 0 && keys[0][0] === "$";
  }
  function resolveTimeoutOptions(client, options) {
   const {socketTimeoutMS: socketTimeoutMS, serverSelectionTimeoutMS: serverSelectionTimeoutMS, waitQueueTimeoutMS: waitQueueTimeoutMS} = client.s.options;
   return {
    socketTimeoutMS: socketTimeoutMS,
    serverSelectionTimeoutMS: serverSelectionTimeoutMS,
    waitQueueTimeoutMS: waitQueueTimeoutMS,
    ...options,
    timeoutMS: undefined
   };
  }
  function resolveOptions(parent, options) {
   const result = Object.assign({}, options, (0, bson_1.resolveBSONOptions)(options, parent));
   const session = options?.session;
   if (!session?.inTransaction()) {
    const readConcern = read_concern_1.ReadConcern.fromOptions(options) ?? parent?.readConcern;
    if (readConcern) {
     result.readConcern = readConcern;
    }
    const writeConcern = write_concern_1.WriteConcern.fromOptions(options) ?? parent?.writeConcern;
    if (writeConcern) {
     result.writeConcern = writeConcern;
    }
   }
   result.timeoutMS = undefined;
   const readPreference = read_preference_1.ReadPreference.fromOptions(options) ?? parent?.readPreference;
   if (readPreference) {
    result.readPreference = readPreference;
   }
   return result;
  }
  function isSuperset(set, subset) {
   set = Array.isArray(set) ? new Set(set) : set;
   subset = Array.isArray(subset) ? new Set(subset) : subset;
   for (const elem of subset) {
    if (!set.has(elem)) {
     return false;
    }
   }
   return true;
  }
  function isHello(doc) {
   return doc[constants_2.LEGACY_HELLO_COMMAND] || doc.hello ? true : false;
  }
  function setDifference(setA, setB) {
   const difference = new Set(setA);
   for (const elem of setB) {
    difference.delete(elem);
   }
   return difference;
  }
  const HAS_OWN = (object, prop) => Object.prototype.hasOwnProperty.call(object, prop);
  function isRecord(value, requiredKeys = undefined) {
   if (!isObject(value)) {
    return false;
   }
   const ctor = value.constructor;
   if (ctor && ctor.prototype) {
    if (!isObject(ctor.prototype)) {
     return false;
    }
    if (!HAS_OWN(ctor.prototype, "isPrototypeOf")) {
     return false;
    }
   }
   if (requiredKeys) {
    const keys = Object.keys(value);
    return isSuperset(keys, requiredKeys);
   }
   return true;
  }
  class List {
   get length() {
    return this.count;
   }
   get [Symbol.toStringTag]() {
    return "List";
   }
   constructor() {
    this.count = 0;
    this.head = {
     next: null,
     prev: null,
     value: null
    };
    this.head.next = this.head;
    this.head.prev = this.head;
   }
   toArray() {
    return Array.from(this);
   }
   toString() {
    return `head <=> ${this.toArray().join(" <=> ")} <=> head`;
   }
   * [Symbol.iterator]() {
    for (const node of this.nodes()) {
     yield node.value;
    }
   }
   * nodes() {
    let ptr = this.head.next;
    while (ptr !== this.head) {
     const {next: next} = ptr;
     yield ptr;
     ptr = next;
    }
   }
   push(value) {
    this.count += 1;
    const newNode = {
     next: this.head,
     prev: this.head.prev,
     value: value
    };
    this.head.prev.next = newNode;
    this.head.prev = newNode;
   }
   pushMany(iterable) {
    for (const value of iterable) {
     this.push(value);
    }
   }
   unshift(value) {
    this.count += 1;
    const newNode = {
     next: this.head.next,
     prev: this.head,
     value: value
    };
    this.head.next.prev = newNode;
    this.head.next = newNode;
   }
   remove(node) {
    if (node === this.head || this.length === 0) {
     return null;
    }
    this.count -= 1;
    const prevNode = node.prev;
    const nextNode = node.next;
    prevNode.next = nextNode;
    nextNode.prev = prevNode;
    return node.value;
   }
   shift() {
    return this.remove(this.head.next);
   }
   pop() {
    return this.remove(this.head.prev);
   }
   prune(filter) {
    for (const node of this.nodes()) {
     if (filter(node.value)) {
      this.remove(node);
     }
    }
   }
   clear() {
    this.count = 0;
    this.head.next = this.head;
    this.head.prev = this.head;
   }
   first() {
    return this.head.next.value;
   }
   last() {
    return this.head.prev.value;
   }
  }
  exports.List = List;
  class BufferPool {
   constructor() {
    this.buffers = new List;
    this.totalByteLength = 0;
   }
   get length() {
    return this.totalByteLength;
   }
   append(buffer) {
    this.buffers.push(buffer);
    this.totalByteLength += buffer.length;
   }
   getInt32() {
    if (this.totalByteLength < 4) {
     return null;
    }
    const firstBuffer = this.buffers.first();
    if (firstBuffer != null && firstBuffer.byteLength >= 4) {
     return bson_1.NumberUtils.getInt32LE(firstBuffer, 0);
    }
    const top4Bytes = this.read(4);
    const value = bson_1.NumberUtils.getInt32LE(top4Bytes, 0);
    this.totalByteLength += 4;
    this.buffers.unshift(top4Bytes);
    return value;
   }
   read(size) {
    if (typeof size !== "number" || size < 0) {
     throw new error_1.MongoInvalidArgumentError('Argument "size" must be a non-negative number');
    }
    if (size > this.totalByteLength) {
     return bson_1.ByteUtils.allocate(0);
    }
    const result = bson_1.ByteUtils.allocateUnsafe(size);
    for (let bytesRead = 0; bytesRead < size; ) {
     const buffer = this.buffers.shift();
     if (buffer == null) {
      break;
     }
     const bytesRemaining = size - bytesRead;
     const bytesReadable = Math.min(bytesRemaining, buffer.byteLength);
     const bytes = buffer.subarray(0, bytesReadable);
     result.set(bytes, bytesRead);
     bytesRead += bytesReadable;
     this.totalByteLength -= bytesReadable;
     if (bytesReadable < buffer.byteLength) {
      this.buffers.unshift(buffer.subarray(bytesReadable));
     }
    }
    return result;
   }
  }
  exports.BufferPool = BufferPool;
  class HostAddress {
   constructor(hostString) {
    this.host = undefined;
    this.port = undefined;
    this.socketPath = undefined;
    this.isIPv6 = false;
    const escapedHost = hostString.split(" ").join("%20");
    if (escapedHost.endsWith(".sock")) {
     this.socketPath = decodeURIComponent(escapedHost);
     return;
    }
    const urlString = `iLoveJS://${escapedHost}`;
    let url;
    try {
     url = new URL(urlString);
    } catch (urlError) {
     const runtimeError = new error_1.MongoRuntimeError(`Unable to parse ${escapedHost} with URL`);
     runtimeError.cause = urlError;
     throw runtimeError;
    }
    const hostname = url.hostname;
    const port = url.port;
    let normalized = decodeURIComponent(hostname).toLowerCase();
    if (normalized.startsWith("[") && normalized.endsWith("]")) {
     this.isIPv6 = true;
     normalized = normalized.substring(1, hostname.length - 1);
    }
    this.host = normalized.toLowerCase();
    if (typeof port === "number") {
     this.port = port;
    } else if (typeof port === "string" && port !== "") {
     this.port = Number.parseInt(port, 10);
    } else {
     this.port = 27017;
    }
    if (this.port === 0) {
     throw new error_1.MongoParseError("Invalid port (zero) with hostname");
    }
    Object.freeze(this);
   }
   [Symbol.for("nodejs.util.inspect.custom")]() {
    return this.inspect();
   }
   inspect() {
    return `new HostAddress('${this.toString()}')`;
   }
   toString() {
    if (typeof this.host === "string") {
     if (this.isIPv6) {
      return `[${this.host}]:${this.port}`;
     }
     return `${this.host}:${this.port}`;
    }
    return `${this.socketPath}`;
   }
   static fromString(s) {
    return new HostAddress(s);
   }
   static fromHostPort(host, port) {
    if (host.includes(":")) {
     host = `[${host}]`;
    }
    return HostAddress.fromString(`${host}:${port}`);
   }
   static fromSrvRecord({name: name, port: port}) {
    return HostAddress.fromHostPort(name, port);
   }
   toHostPort() {
    if (this.socketPath) {
     return {
      host: this.socketPath,
      port: 0
     };
    }
    const host = this.host ?? "";
    const port = this.port ?? 0;
    return {
     host: host,
     port: port
    };
   }
  }
  exports.HostAddress = HostAddress;
  exports.DEFAULT_PK_FACTORY = {
   createPk() {
    return new bson_1.ObjectId;
   }
  };
  exports.MONGODB_WARNING_CODE = "MONGODB DRIVER";
  function emitWarning(message) {
   return process.emitWarning(message, {
    code: exports.MONGODB_WARNING_CODE
   });
  }
  const emittedWarnings = new Set;
  function emitWarningOnce(message) {
   if (!emittedWarnings.has(message)) {
    emittedWarnings.add(message);
    return emitWarning(message);
   }
  }
  function enumToString(en) {
   return Object.values(en).join(", ");
  }
  function supportsRetryableWrites(server) {
   if (!server) {
    return false;
   }
   if (server.loadBalanced) {
    return true;
   }
   if (server.description.logicalSessionTimeoutMinutes != null) {
    if (server.description.type !== common_1.ServerType.Standalone) {
     return true;
    }
   }
   return false;
  }
  function shuffle(sequence, limit = 0) {
   const items = Array.from(sequence);
   if (limit > items.length) {
    throw new error_1.MongoRuntimeError("Limit must be less than the number of items");
   }
   let remainingItemsToShuffle = items.length;
   const lowerBound = limit % items.length === 0 ? 1 : items.length - limit;
   while (remainingItemsToShuffle > lowerBound) {
    const randomIndex = Math.floor(Math.random() * remainingItemsToShuffle);
    remainingItemsToShuffle -= 1;
    const swapHold = items[remainingItemsToShuffle];
    items[remainingItemsToShuffle] = items[randomIndex];
    items[randomIndex] = swapHold;
   }
   return limit % items.length === 0 ? items : items.slice(lowerBound);
  }
  function commandSupportsReadConcern(command) {
   if (command.aggregate || command.count || command.distinct || command.find || command.geoNear) {
    return true;
   }
   return false;
  }
  function commandSupportsAfterClusterTime(command) {
   if (command.aggregate || command.count || command.distinct || command.find || command.geoNear) {
    return true;
   }
   if (command.bulkWrite || command.create || command.createIndexes || command.delete || command.drop || command.dropDatabase || command.dropIndexes || command.findAndModify || command.insert || command.update) {
    return true;
   }
   return false;
  }
  function compareObjectId(oid1, oid2) {
   if (oid1 == null && oid2 == null) {
    return 0;
   }
   if (oid1 == null) {
    return -1;
   }
   if (oid2 == null) {
    return 1;
   }
   return bson_1.ByteUtils.compare(oid1.id, oid2.id);
  }
  function parseInteger(value) {
   if (typeof value === "number") return Math.trunc(value);
   const parsedValue = Number.parseInt(String(value), 10);
   return Number.isNaN(parsedValue) ? null : parsedValue;
  }
  function parseUnsignedInteger(value) {
   const parsedInt = parseInteger(value);
   return parsedInt != null && parsedInt >= 0 ? parsedInt : null;
  }
  function checkParentDomainMatch(normalizedAddress, srvHost) {
   const normalizedSrvHost = normalizeDnsName(srvHost);
   const allCharacterBeforeFirstDot = /^.*?\./;
   const srvIsLessThanThreeParts = normalizedSrvHost.split(".").length < 3;
   const addressDomain = `.${normalizedAddress.replace(allCharacterBeforeFirstDot, "")}`;
   let srvHostDomain = srvIsLessThanThreeParts ? normalizedSrvHost : `.${normalizedSrvHost.replace(allCharacterBeforeFirstDot, "")}`;
   if (!srvHostDomain.startsWith(".")) {
    srvHostDomain = "." + srvHostDomain;
   }
   if (srvIsLessThanThreeParts && normalizedAddress.split(".").length <= normalizedSrvHost.split(".").length) {
    throw new error_1.MongoAPIError("Server record does not have at least one more domain level than parent URI");
   }
   if (!addressDomain.endsWith(srvHostDomain)) {
    throw new error_1.MongoAPIError("Server record does not share hostname with parent URI");
   }
  }
  const FORBIDDEN_DOMAIN_CODE_POINTS = /[\u0000-\u0020\u007F#%/:<>?@[\\\]^|]/;
  function dnsNameToASCII(name) {
   if (FORBIDDEN_DOMAIN_CODE_POINTS.test(name)) {
    return null;
   }
   const ascii = /^\p{ASCII}*$/u.test(name) ? name.toLowerCase() : (0, url_1.domainToASCII)(name);
   return ascii === "" ? null : ascii;
  }
  function normalizeDnsName(name) {
   const withoutTrailingDot = name.endsWith(".") ? name.slice(0, -1) : name;
   const normalized = dnsNameToASCII(withoutTrailingDot);
   if (normalized == null) {
    throw new error_1.MongoAPIError("Invalid DNS host name");
   }
   return normalized;
  }
  function verifySrvHost(host, srvHost, options) {
   const {srvAllowedHostsSuffix: srvAllowedHostsSuffix, srvHostValidator: srvHostValidator} = options;
   if (srvHostValidator != null) {
    if (!srvHostValidator(host)) {
     throw new error_1.MongoAPIError("Server record was rejected by srvHostValidator");
    }
    return;
   }
   if (srvAllowedHostsSuffix != null) {
    if (!host.endsWith(srvAllowedHostsSuffix)) {
     throw new error_1.MongoAPIError("Server record does not end with srvAllowedHostsSuffix");
    }
    return;
   }
   checkParentDomainMatch(host, srvHost);
  }
  function get(url, options = {}) {
   return new Promise((resolve, reject) => {
    let timeoutId;
    const request = http.get(url, options, response => {
     response.setEncoding("utf8");
     let body = "";
     response.on("data", chunk => body += chunk);
     response.on("end", () => {
      (0, timers_1.clearTimeout)(timeoutId);
      resolve({
       status: response.statusCode,
       body: body
      });
     });
    }).on("error", error => {
     (0, timers_1.clearTimeout)(timeoutId);
     reject(error);
    }).end();
    timeoutId = (0, timers_1.setTimeout)(() => {
     request.destroy(new error_1.MongoNetworkTimeoutError(`request timed out after 10 seconds`));
    }, 1e4);
   });
  }
  exports.DOCUMENT_DB_CHECK = /(\.docdb\.amazonaws\.com$)|(\.docdb-elastic\.amazonaws\.com$)/;
  exports.COSMOS_DB_CHECK = /\.cosmos\.azure\.com$/;
  exports.DOCUMENT_DB_MSG = "You appear to be connected to a DocumentDB cluster. For more information regarding feature compatibility and support please visit https://www.mongodb.com/supportability/documentdb";
  exports.COSMOS_DB_MSG = "You appear to be connected to a CosmosDB cluster. For more information regarding feature compatibility and support please visit https://www.mongodb.com/supportability/cosmosdb";
  function isHostMatch(match, host) {
   return host && match.test(host.toLowerCase()) ? true : false;
  }
  function promiseWithResolvers() {
   let resolve;
   let reject;
   const promise = new Promise(function withResolversExecutor(promiseResolve, promiseReject) {
    resolve = promiseResolve;
    reject = promiseReject;
   });
   return {
    promise: promise,
    resolve: resolve,
    reject: reject
   };
  }
  function squashError(_error) {
   return;
  }
  const randomBytes = size => Promise.resolve(crypto.getRandomValues(new Uint8Array(size)));
  exports.randomBytes = randomBytes;
  async function once(ee, name, options) {
   options?.signal?.throwIfAborted();
   const {promise: promise, resolve: resolve, reject: reject} = promiseWithResolvers();
   const onEvent = data => resolve(data);
   const onError = error => reject(error);
   const abortListener = addAbortListener(options?.signal, function() {
    reject(this.reason);
   });
   ee.once(name, onEvent).once("error", onError);
   try {
    return await promise;
   } finally {
    ee.off(name, onEvent);
    ee.off("error", onError);
    abortListener?.[exports.kDispose]();
   }
  }
  function maybeAddIdToDocuments(collection, document, options) {
   const forceServerObjectId = options.forceServerObjectId ?? collection.db.options?.forceServerObjectId ?? false;
   if (forceServerObjectId) {
    return document;
   }
   if (document._id == null) {
    document._id = collection.s.pkFactory.createPk();
   }
   return document;
  }
  async function fileIsAccessible(fileName, mode) {
   try {
    await fs_1.promises.access(fileName, mode);
    return true;
   } catch {
    return false;
   }
  }
  function csotMin(duration1, duration2) {
   if (duration1 === 0) return duration2;
   if (duration2 === 0) return duration1;
   return Math.min(duration1, duration2);
  }
  function noop() {
   return;
  }
  function decorateDecryptionResult(decrypted, original, isTopLevelDecorateCall = true) {
   if (isTopLevelDecorateCall) {
    if (bson_1.ByteUtils.isUint8Array(original)) {
     original = (0, bson_1.deserialize)(original);
    }
    if (bson_1.ByteUtils.isUint8Array(decrypted)) {
     throw new error_1.MongoRuntimeError("Expected result of decryption to be deserialized BSON object");
    }
   }
   if (!decrypted || typeof decrypted !== "object") return;
   for (const k of Object.keys(decrypted)) {
    const originalValue = original[k];
    if (originalValue && originalValue._bsontype === "Binary" && originalValue.sub_type === 6) {
     if (!decrypted[constants_2.kDecoratedKeys]) {
      Object.defineProperty(decrypted, constants_2.kDecoratedKeys, {
       value: [],
       configurable: true,
       enumerable: false,
       writable: false
      });
     }
     decrypted[constants_2.kDecoratedKeys].push(k);
     continue;
    }
    decorateDecryptionResult(decrypted[k], originalValue, false);
   }
  }
  exports.kDispose = Symbol.dispose ?? Symbol("dispose");
  function addAbortListener(signal, listener) {
   if (signal == null) return;
   signal.addEventListener("abort", listener, {
    once: true
   });
   return {
    [exports.kDispose]: () => signal.removeEventListener("abort", listener)
   };
  }
  async function abortable(promise, {signal: signal}) {
   if (signal == null) {
    return await promise;
   }
   const {promise: aborted, reject: reject} = promiseWithResolvers();
   const abortListener = signal.aborted ? reject(signal.reason) : addAbortListener(signal, function() {
    reject(this.reason);
   });
   try {
    return await Promise.race([ promise, aborted ]);
   } finally {
    abortListener?.[exports.kDispose]();
   }
  }
 },
 5058: (__unused_webpack_module, exports, __webpack_require__) => {
  Object.defineProperty(exports, "__esModule", {
   value: true
  });
  exports.WriteConcern = exports.WRITE_CONCERN_KEYS = void 0;
  exports.throwIfWriteConcernError = throwIfWriteConcernError;
  const responses_1 = __webpack_require__(231);
  const error_1 = __webpack_require__(6084);
  exports.WRITE_CONCERN_KEYS = [ "w", "wtimeout", "j", "journal", "fsync" ];
  class WriteConcern {
   constructor(w, wtimeoutMS, journal, fsync) {
    if (w != null) {
     if (!Number.isNaN(Number(w))) {
      this.w = Number(w);
     } else {
      this.w = w;
     }
    }
    if (wtimeoutMS != null) {
     this.wtimeoutMS = this.wtimeout = wtimeoutMS;
    }
    if (journal != null) {
     this.journal = this.j = journal;
    }
    if (fsync != null) {
     this.journal = this.j = fsync ? true : false;
    }
   }
   static apply(command, writeConcern) {
    const wc = {};
    if (writeConcern.w != null) wc.w = writeConcern.w;
    if (writeConcern.wtimeoutMS != null) wc.wtimeout = writeConcern.wtimeoutMS;
    if (writeConcern.journal != null) wc.j = writeConcern.j;
    command.writeConcern = wc;
    return command;
   }
   static fromOptions(options, inherit) {
    if (options == null) return undefined;
    inherit = inherit ?? {};
    let opts;
    if (typeof options === "string" || typeof options === "number") {
     opts = {
      w: options
     };
    } else if (options instanceof WriteConcern) {
     opts = options;
    } else {
     opts = options.writeConcern;
    }
    const parentOpts = inherit instanceof WriteConcern ? inherit : inherit.writeConcern;
    const mergedOpts = {
     ...parentOpts,
     ...opts
    };
    const {w: w = undefined, wtimeout: wtimeout = undefined, j: j = undefined, fsync: fsync = undefined, journal: journal = undefined, wtimeoutMS: wtimeoutMS = undefined} = mergedOpts;
    if (w != null || wtimeout != null || wtimeoutMS != null || j != null || journal != null || fsync != null) {
     return new WriteConcern(w, wtimeout ?? wtimeoutMS, j ?? journal, fsync);
    }
    return undefined;
   }
  }
  exports.WriteConcern = WriteConcern;
  function throwIfWriteConcernError(response) {
   if (typeof response === "object" && response != null) {
    const writeConcernError = responses_1.MongoDBResponse.is(response) && response.has("writeConcernError") ? response.toObject() : !responses_1.MongoDBResponse.is(response) && "writeConcernError" in response ? response : null;
    if (writeConcernError != null) {
     throw new error_1.MongoWriteConcernError(writeConcernError);
    }
   }
  }
 },
 2566: (module, __unused_webpack_exports, __webpack_require__) => {
  var pager = __webpack_require__(3565);
  module.exports = Bitfield;
  function Bitfield(opts) {
   if (!(this instanceof Bitfield)) return new Bitfield(opts);
   if (!opts) opts = {};
   if (Buffer.isBuffer(opts)) opts = {
    buffer: opts
   };
   this.pageOffset = opts.pageOffset || 0;
   this.pageSize = opts.pageSize || 1024;
   this.pages = opts.pages || pager(this.pageSize);
   this.byteLength = this.pages.length * this.pageSize;
   this.length = 8 * this.byteLength;
   if (!powerOfTwo(this.pageSize)) throw new Error("The page size should be a power of two");
   this._trackUpdates = !!opts.trackUpdates;
   this._pageMask = this.pageSize - 1;
   if (opts.buffer) {
    for (var i = 0; i < opts.buffer.length; i += this.pageSize) {
     this.pages.set(i / this.pageSize, opts.buffer.slice(i, i + this.pageSize));
    }
    this.byteLength = opts.buffer.length;
    this.length = 8 * this.byteLength;
   }
  }
  Bitfield.prototype.get = function(i) {
   var o = i & 7;
   var j = (i - o) / 8;
   return !!(this.getByte(j) & 128 >> o);
  };
  Bitfield.prototype.getByte = function(i) {
   var o = i & this._pageMask;
   var j = (i - o) / this.pageSize;
   var page = this.pages.get(j, true);
   return page ? page.buffer[o + this.pageOffset] : 0;
  };
  Bitfield.prototype.set = function(i, v) {
   var o = i & 7;
   var j = (i - o) / 8;
   var b = this.getByte(j);
   return this.setByte(j, v ? b | 128 >> o : b & (255 ^ 128 >> o));
  };
  Bitfield.prototype.toBuffer = function() {
   var all = alloc(this.pages.length * this.pageSize);
   for (var i = 0; i < this.pages.length; i++) {
    var next = this.pages.get(i, true);
    var allOffset = i * this.pageSize;
    if (next) next.buffer.copy(all, allOffset, this.pageOffset, this.pageOffset + this.pageSize);
   }
   return all;
  };
  Bitfield.prototype.setByte = function(i, b) {
   var o = i & this._pageMask;
   var j = (i - o) / this.pageSize;
   var page = this.pages.get(j, false);
   o += this.pageOffset;
   if (page.buffer[o] === b) return false;
   page.buffer[o] = b;
   if (i >= this.byteLength) {
    this.byteLength = i + 1;
    this.length = this.byteLength * 8;
   }
   if (this._trackUpdates) this.pages.updated(page);
   return true;
  };
  function alloc(n) {
   if (Buffer.alloc) return Buffer.alloc(n);
   var b = new Buffer(n);
   b.fill(0);
   return b;
  }
  function powerOfTwo(x) {
   return !(x & x - 1);
  }
 },
 3766: module => {
  module.exports = eval("require")("@aws-sdk/credential-providers");
 },
 4757: module => {
  module.exports = eval("require")("@mongodb-js/zstd");
 },
 4825: module => {
  module.exports = eval("require")("gcp-metadata");
 },
 8050: module => {
  module.exports = eval("require")("kerberos");
 },
 1915: module => {
  module.exports = eval("require")("mongodb-client-encryption");
 },
 6504: module => {
  module.exports = eval("require")("snappy");
 },
 3736: module => {
  module.exports = eval("require")("socks");
 },
 7269: (__unused_webpack_module, exports) => {
  const TypedArrayPrototypeGetSymbolToStringTag = (() => {
   const g = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag).get;
   return value => g.call(value);
  })();
  function isUint8Array(value) {
   return TypedArrayPrototypeGetSymbolToStringTag(value) === "Uint8Array";
  }
  function isAnyArrayBuffer(value) {
   return typeof value === "object" && value != null && Symbol.toStringTag in value && (value[Symbol.toStringTag] === "ArrayBuffer" || value[Symbol.toStringTag] === "SharedArrayBuffer");
  }
  function isRegExp(regexp) {
   return regexp instanceof RegExp || Object.prototype.toString.call(regexp) === "[object RegExp]";
  }
  function isMap(value) {
   return typeof value === "object" && value != null && Symbol.toStringTag in value && value[Symbol.toStringTag] === "Map";
  }
  function isDate(date) {
   return date instanceof Date || Object.prototype.toString.call(date) === "[object Date]";
  }
  function defaultInspect(x, _options) {
   return JSON.stringify(x, (k, v) => {
    if (typeof v === "bigint") {
     return {
      $numberLong: `${v}`
     };
    } else if (isMap(v)) {
     return Object.fromEntries(v);
    }
    return v;
   });
  }
  function getStylizeFunction(options) {
   const stylizeExists = options != null && typeof options === "object" && "stylize" in options && typeof options.stylize === "function";
   if (stylizeExists) {
    return options.stylize;
   }
  }
  const BSON_MAJOR_VERSION = 7;
  const BSON_VERSION_SYMBOL = Symbol.for("@@mdb.bson.version");
  const BSON_INT32_MAX = 2147483647;
  const BSON_INT32_MIN = -2147483648;
  const BSON_INT64_MAX = Math.pow(2, 63) - 1;
  const BSON_INT64_MIN = -Math.pow(2, 63);
  const JS_INT_MAX = Math.pow(2, 53);
  const JS_INT_MIN = -Math.pow(2, 53);
  const BSON_DATA_NUMBER = 1;
  const BSON_DATA_STRING = 2;
  const BSON_DATA_OBJECT = 3;
  const BSON_DATA_ARRAY = 4;
  const BSON_DATA_BINARY = 5;
  const BSON_DATA_UNDEFINED = 6;
  const BSON_DATA_OID = 7;
  const BSON_DATA_BOOLEAN = 8;
  const BSON_DATA_DATE = 9;
  const BSON_DATA_NULL = 10;
  const BSON_DATA_REGEXP = 11;
  const BSON_DATA_DBPOINTER = 12;
  const BSON_DATA_CODE = 13;
  const BSON_DATA_SYMBOL = 14;
  const BSON_DATA_CODE_W_SCOPE = 15;
  const BSON_DATA_INT = 16;
  const BSON_DATA_TIMESTAMP = 17;
  const BSON_DATA_LONG = 18;
  const BSON_DATA_DECIMAL128 = 19;
  const BSON_DATA_MIN_KEY = 255;
  const BSON_DATA_MAX_KEY = 127;
  const BSON_BINARY_SUBTYPE_DEFAULT = 0;
  const BSON_BINARY_SUBTYPE_UUID_NEW = 4;
  const BSONType = Object.freeze({
   double: 1,
   string: 2,
   object: 3,
   array: 4,
   binData: 5,
   undefined: 6,
   objectId: 7,
   bool: 8,
   date: 9,
   null: 10,
   regex: 11,
   dbPointer: 12,
   javascript: 13,
   symbol: 14,
   javascriptWithScope: 15,
   int: 16,
   timestamp: 17,
   long: 18,
   decimal: 19,
   minKey: -1,
   maxKey: 127
  });
  class BSONError extends Error {
   get bsonError() {
    return true;
   }
   get name() {
    return "BSONError";
   }
   constructor(message, options) {
    super(message, options);
   }
   static isBSONError(value) {
    return value != null && typeof value === "object" && "bsonError" in value && value.bsonError === true && "name" in value && "message" in value && "stack" in value;
   }
  }
  class BSONVersionError extends BSONError {
   get name() {
    return "BSONVersionError";
   }
   constructor() {
    super(`Unsupported BSON version, bson types must be from bson ${BSON_MAJOR_VERSION}.x.x`);
   }
  }
  class BSONRuntimeError extends BSONError {
   get name() {
    return "BSONRuntimeError";
   }
   constructor(message) {
    super(message);
   }
  }
  class BSONOffsetError extends BSONError {
   get name() {
    return "BSONOffsetError";
   }
   offset;
   constructor(message, offset, options) {
    super(`${message}. offset: ${offset}`, options);
    this.offset = offset;
   }
  }
  let TextDecoderFatal;
  let TextDecoderNonFatal;
  function parseUtf8(buffer, start, end, fatal) {
   if (fatal) {
    TextDecoderFatal ??= new TextDecoder("utf8", {
     fatal: true
    });
    try {
     return TextDecoderFatal.decode(buffer.subarray(start, end));
    } catch (cause) {
     throw new BSONError("Invalid UTF-8 string in BSON document", {
      cause: cause
     });
    }
   }
   TextDecoderNonFatal ??= new TextDecoder("utf8", {
    fatal: false
   });
   return TextDecoderNonFatal.decode(buffer.subarray(start, end));
  }
  function tryReadBasicLatin(uint8array, start, end) {
   if (uint8array.length === 0) {
    return "";
   }
   const stringByteLength = end - start;
   if (stringByteLength === 0) {
    return "";
   }
   if (stringByteLength > 20) {
    return null;
   }
   if (stringByteLength === 1 && uint8array[start] < 128) {
    return String.fromCharCode(uint8array[start]);
   }
   if (stringByteLength === 2 && uint8array[start] < 128 && uint8array[start + 1] < 128) {
    return String.fromCharCode(uint8array[start]) + String.fromCharCode(uint8array[start + 1]);
   }
   if (stringByteLength === 3 && uint8array[start] < 128 && uint8array[start + 1] < 128 && uint8array[start + 2] < 128) {
    return String.fromCharCode(uint8array[start]) + String.fromCharCode(uint8array[start + 1]) + String.fromCharCode(uint8array[start + 2]);
   }
   const latinBytes = [];
   for (let i = start; i < end; i++) {
    const byte = uint8array[i];
    if (byte > 127) {
     return null;
    }
    latinBytes.push(byte);
   }
   return String.fromCharCode(...latinBytes);
  }
  function tryWriteBasicLatin(destination, source, offset) {
   if (source.length === 0) return 0;
   if (source.length > 25) return null;
   if (destination.length - offset < source.length) return null;
   for (let charOffset = 0, destinationOffset = offset; charOffset < source.length; charOffset++, 
   destinationOffset++) {
    const char = source.charCodeAt(charOffset);
    if (char > 127) return null;
    destination[destinationOffset] = char;
   }
   return source.length;
  }
  function nodejsMathRandomBytes(byteLength) {
   return nodeJsByteUtils.fromNumberArray(Array.from({
    length: byteLength
   }, () => Math.floor(Math.random() * 256)));
  }
  function nodejsSecureRandomBytes(byteLength) {
   return crypto.getRandomValues(nodeJsByteUtils.allocate(byteLength));
  }
  const nodejsRandomBytes = (() => {
   const {crypto: crypto} = globalThis;
   if (crypto != null && typeof crypto.getRandomValues === "function") {
    return nodejsSecureRandomBytes;
   } else {
    return nodejsMathRandomBytes;
   }
  })();
  const nodeJsByteUtils = {
   isUint8Array: isUint8Array,
   toLocalBufferType(potentialBuffer) {
    if (Buffer.isBuffer(potentialBuffer)) {
     return potentialBuffer;
    }
    if (ArrayBuffer.isView(potentialBuffer)) {
     return Buffer.from(potentialBuffer.buffer, potentialBuffer.byteOffset, potentialBuffer.byteLength);
    }
    const stringTag = potentialBuffer?.[Symbol.toStringTag] ?? Object.prototype.toString.call(potentialBuffer);
    if (stringTag === "ArrayBuffer" || stringTag === "SharedArrayBuffer" || stringTag === "[object ArrayBuffer]" || stringTag === "[object SharedArrayBuffer]") {
     return Buffer.from(potentialBuffer);
    }
    throw new BSONError(`Cannot create Buffer from the passed potentialBuffer.`);
   },
   allocate(size) {
    return Buffer.alloc(size);
   },
   allocateUnsafe(size) {
    return Buffer.allocUnsafe(size);
   },
   compare(a, b) {
    return nodeJsByteUtils.toLocalBufferType(a).compare(b);
   },
   concat(list) {
    return Buffer.concat(list);
   },
   copy(source, target, targetStart, sourceStart, sourceEnd) {
    return nodeJsByteUtils.toLocalBufferType(source).copy(target, targetStart ?? 0, sourceStart ?? 0, sourceEnd ?? source.length);
   },
   equals(a, b) {
    return nodeJsByteUtils.toLocalBufferType(a).equals(b);
   },
   fromNumberArray(array) {
    return Buffer.from(array);
   },
   fromBase64(base64) {
    return Buffer.from(base64, "base64");
   },
   fromUTF8(utf8) {
    return Buffer.from(utf8, "utf8");
   },
   toBase64(buffer) {
    return nodeJsByteUtils.toLocalBufferType(buffer).toString("base64");
   },
   fromISO88591(codePoints) {
    return Buffer.from(codePoints, "binary");
   },
   toISO88591(buffer) {
    return nodeJsByteUtils.toLocalBufferType(buffer).toString("binary");
   },
   fromHex(hex) {
    return Buffer.from(hex, "hex");
   },
   toHex(buffer) {
    return nodeJsByteUtils.toLocalBufferType(buffer).toString("hex");
   },
   toUTF8(buffer, start, end, fatal) {
    const basicLatin = end - start <= 20 ? tryReadBasicLatin(buffer, start, end) : null;
    if (basicLatin != null) {
     return basicLatin;
    }
    const string = nodeJsByteUtils.toLocalBufferType(buffer).toString("utf8", start, end);
    if (fatal) {
     for (let i = 0; i < string.length; i++) {
      if (string.charCodeAt(i) === 65533) {
       parseUtf8(buffer, start, end, true);
       break;
      }
     }
    }
    return string;
   },
   utf8ByteLength(input) {
    return Buffer.byteLength(input, "utf8");
   },
   encodeUTF8Into(buffer, source, byteOffset) {
    const latinBytesWritten = tryWriteBasicLatin(buffer, source, byteOffset);
    if (latinBytesWritten != null) {
     return latinBytesWritten;
    }
    return nodeJsByteUtils.toLocalBufferType(buffer).write(source, byteOffset, undefined, "utf8");
   },
   randomBytes: nodejsRandomBytes,
   swap32(buffer) {
    return nodeJsByteUtils.toLocalBufferType(buffer).swap32();
   }
  };
  function isReactNative() {
   const {navigator: navigator} = globalThis;
   return typeof navigator === "object" && navigator.product === "ReactNative";
  }
  function webMathRandomBytes(byteLength) {
   if (byteLength < 0) {
    throw new RangeError(`The argument 'byteLength' is invalid. Received ${byteLength}`);
   }
   return webByteUtils.fromNumberArray(Array.from({
    length: byteLength
   }, () => Math.floor(Math.random() * 256)));
  }
  const webRandomBytes = (() => {
   const {crypto: crypto} = globalThis;
   if (crypto != null && typeof crypto.getRandomValues === "function") {
    return byteLength => crypto.getRandomValues(webByteUtils.allocate(byteLength));
   } else {
    if (isReactNative()) {
     const {console: console} = globalThis;
     console?.warn?.("BSON: For React Native please polyfill crypto.getRandomValues, e.g. using: https://www.npmjs.com/package/react-native-get-random-values.");
    }
    return webMathRandomBytes;
   }
  })();
  const HEX_DIGIT = /(\d|[a-f])/i;
  const webByteUtils = {
   isUint8Array: isUint8Array,
   toLocalBufferType(potentialUint8array) {
    const stringTag = potentialUint8array?.[Symbol.toStringTag] ?? Object.prototype.toString.call(potentialUint8array);
    if (stringTag === "Uint8Array") {
     return potentialUint8array;
    }
    if (ArrayBuffer.isView(potentialUint8array)) {
     return new Uint8Array(potentialUint8array.buffer.slice(potentialUint8array.byteOffset, potentialUint8array.byteOffset + potentialUint8array.byteLength));
    }
    if (stringTag === "ArrayBuffer" || stringTag === "SharedArrayBuffer" || stringTag === "[object ArrayBuffer]" || stringTag === "[object SharedArrayBuffer]") {
     return new Uint8Array(potentialUint8array);
    }
    throw new BSONError(`Cannot make a Uint8Array from passed potentialBuffer.`);
   },
   allocate(size) {
    if (typeof size !== "number") {
     throw new TypeError(`The "size" argument must be of type number. Received ${String(size)}`);
    }
    return new Uint8Array(size);
   },
   allocateUnsafe(size) {
    return webByteUtils.allocate(size);
   },
   compare(uint8Array, otherUint8Array) {
    if (uint8Array === otherUint8Array) return 0;
    const len = Math.min(uint8Array.length, otherUint8Array.length);
    for (let i = 0; i < len; i++) {
     if (uint8Array[i] < otherUint8Array[i]) return -1;
     if (uint8Array[i] > otherUint8Array[i]) return 1;
    }
    if (uint8Array.length < otherUint8Array.length) return -1;
    if (uint8Array.length > otherUint8Array.length) return 1;
    return 0;
   },
   concat(uint8Arrays) {
    if (uint8Arrays.length === 0) return webByteUtils.allocate(0);
    let totalLength = 0;
    for (const uint8Array of uint8Arrays) {
     totalLength += uint8Array.length;
    }
    const result = webByteUtils.allocate(totalLength);
    let offset = 0;
    for (const uint8Array of uint8Arrays) {
     result.set(uint8Array, offset);
     offset += uint8Array.length;
    }
    return result;
   },
   copy(source, target, targetStart, sourceStart, sourceEnd) {
    if (sourceEnd !== undefined && sourceEnd < 0) {
     throw new RangeError(`The value of "sourceEnd" is out of range. It must be >= 0. Received ${sourceEnd}`);
    }
    sourceEnd = sourceEnd ?? source.length;
    if (sourceStart !== undefined && (sourceStart < 0 || sourceStart > sourceEnd)) {
     throw new RangeError(`The value of "sourceStart" is out of range. It must be >= 0 and <= ${sourceEnd}. Received ${sourceStart}`);
    }
    sourceStart = sourceStart ?? 0;
    if (targetStart !== undefined && targetStart < 0) {
     throw new RangeError(`The value of "targetStart" is out of range. It must be >= 0. Received ${targetStart}`);
    }
    targetStart = targetStart ?? 0;
    const srcSlice = source.subarray(sourceStart, sourceEnd);
    const maxLen = Math.min(srcSlice.length, target.length - targetStart);
    if (maxLen <= 0) {
     return 0;
    }
    target.set(srcSlice.subarray(0, maxLen), targetStart);
    return maxLen;
   },
   equals(uint8Array, otherUint8Array) {
    if (uint8Array.byteLength !== otherUint8Array.byteLength) {
     return false;
    }
    for (let i = 0; i < uint8Array.byteLength; i++) {
     if (uint8Array[i] !== otherUint8Array[i]) {
      return false;
     }
    }
    return true;
   },
   fromNumberArray(array) {
    return Uint8Array.from(array);
   },
   fromBase64(base64) {
    return Uint8Array.from(atob(base64), c => c.charCodeAt(0));
   },
   fromUTF8(utf8) {
    return (new TextEncoder).encode(utf8);
   },
   toBase64(uint8array) {
    return btoa(webByteUtils.toISO88591(uint8array));
   },
   fromISO88591(codePoints) {
    return Uint8Array.from(codePoints, c => c.charCodeAt(0) & 255);
   },
   toISO88591(uint8array) {
    return Array.from(Uint16Array.from(uint8array), b => String.fromCharCode(b)).join("");
   },
   fromHex(hex) {
    const evenLengthHex = hex.length % 2 === 0 ? hex : hex.slice(0, hex.length - 1);
    const buffer = [];
    for (let i = 0; i < evenLengthHex.length; i += 2) {
     const firstDigit = evenLengthHex[i];
     const secondDigit = evenLengthHex[i + 1];
     if (!HEX_DIGIT.test(firstDigit)) {
      break;
     }
     if (!HEX_DIGIT.test(secondDigit)) {
      break;
     }
     const hexDigit = Number.parseInt(`${firstDigit}${secondDigit}`, 16);
     buffer.push(hexDigit);
    }
    return Uint8Array.from(buffer);
   },
   toHex(uint8array) {
    return Array.from(uint8array, byte => byte.toString(16).padStart(2, "0")).join("");
   },
   toUTF8(uint8array, start, end, fatal) {
    const basicLatin = end - start <= 20 ? tryReadBasicLatin(uint8array, start, end) : null;
    if (basicLatin != null) {
     return basicLatin;
    }
    return parseUtf8(uint8array, start, end, fatal);
   },
   utf8ByteLength(input) {
    return (new TextEncoder).encode(input).byteLength;
   },
   encodeUTF8Into(uint8array, source, byteOffset) {
    const bytes = (new TextEncoder).encode(source);
    uint8array.set(bytes, byteOffset);
    return bytes.byteLength;
   },
   randomBytes: webRandomBytes,
   swap32(buffer) {
    if (buffer.length % 4 !== 0) {
     throw new RangeError("Buffer size must be a multiple of 32-bits");
    }
    for (let i = 0; i < buffer.length; i += 4) {
     const byte0 = buffer[i];
     const byte1 = buffer[i + 1];
     const byte2 = buffer[i + 2];
     const byte3 = buffer[i + 3];
     buffer[i] = byte3;
     buffer[i + 1] = byte2;
     buffer[i + 2] = byte1;
     buffer[i + 3] = byte0;
    }
    return buffer;
   }
  };
  const hasGlobalBuffer = typeof Buffer === "function" && Buffer.prototype?._isBuffer !== true;
  const ByteUtils = hasGlobalBuffer ? nodeJsByteUtils : webByteUtils;
  const bsonType = Symbol.for("@@mdb.bson.type");
  class BSONValue {
   get [bsonType]() {
    return this._bsontype;
   }
   get [BSON_VERSION_SYMBOL]() {
    return BSON_MAJOR_VERSION;
   }
   [Symbol.for("nodejs.util.inspect.custom")](depth, options, inspect) {
    return this.inspect(depth, options, inspect);
   }
  }
  const FLOAT = new Float64Array(1);
  const FLOAT_BYTES = new Uint8Array(FLOAT.buffer, 0, 8);
  FLOAT[0] = -1;
  const isBigEndian = FLOAT_BYTES[7] === 0;
  const NumberUtils = {
   isBigEndian: isBigEndian,
   getNonnegativeInt32LE(source, offset) {
    if (source[offset + 3] > 127) {
     throw new RangeError(`Size cannot be negative at offset: ${offset}`);
    }
    return source[offset] | source[offset + 1] << 8 | source[offset + 2] << 16 | source[offset + 3] << 24;
   },
   getInt32LE(source, offset) {
    return source[offset] | source[offset + 1] << 8 | source[offset + 2] << 16 | source[offset + 3] << 24;
   },
   getUint32LE(source, offset) {
    return source[offset] + source[offset + 1] * 256 + source[offset + 2] * 65536 + source[offset + 3] * 16777216;
   },
   getUint32BE(source, offset) {
    return source[offset + 3] + source[offset + 2] * 256 + source[offset + 1] * 65536 + source[offset] * 16777216;
   },
   getBigInt64LE(source, offset) {
    const hi = BigInt(source[offset + 4] + source[offset + 5] * 256 + source[offset + 6] * 65536 + (source[offset + 7] << 24));
    const lo = BigInt(source[offset] + source[offset + 1] * 256 + source[offset + 2] * 65536 + source[offset + 3] * 16777216);
    return (hi << 32n) + lo;
   },
   getFloat64LE: isBigEndian ? (source, offset) => {
    FLOAT_BYTES[7] = source[offset];
    FLOAT_BYTES[6] = source[offset + 1];
    FLOAT_BYTES[5] = source[offset + 2];
    FLOAT_BYTES[4] = source[offset + 3];
    FLOAT_BYTES[3] = source[offset + 4];
    FLOAT_BYTES[2] = source[offset + 5];
    FLOAT_BYTES[1] = source[offset + 6];
    FLOAT_BYTES[0] = source[offset + 7];
    return FLOAT[0];
   } : (source, offset) => {
    FLOAT_BYTES[0] = source[offset];
    FLOAT_BYTES[1] = source[offset + 1];
    FLOAT_BYTES[2] = source[offset + 2];
    FLOAT_BYTES[3] = source[offset + 3];
    FLOAT_BYTES[4] = source[offset + 4];
    FLOAT_BYTES[5] = source[offset + 5];
    FLOAT_BYTES[6] = source[offset + 6];
    FLOAT_BYTES[7] = source[offset + 7];
    return FLOAT[0];
   },
   setInt32BE(destination, offset, value) {
    destination[offset + 3] = value;
    value >>>= 8;
    destination[offset + 2] = value;
    value >>>= 8;
    destination[offset + 1] = value;
    value >>>= 8;
    destination[offset] = value;
    return 4;
   },
   setInt32LE(destination, offset, value) {
    destination[offset] = value;
    value >>>= 8;
    destination[offset + 1] = value;
    value >>>= 8;
    destination[offset + 2] = value;
    value >>>= 8;
    destination[offset + 3] = value;
    return 4;
   },
   setBigInt64LE(destination, offset, value) {
    const mask32bits = 0xffffffffn;
    let lo = Number(value & mask32bits);
    destination[offset] = lo;
    lo >>= 8;
    destination[offset + 1] = lo;
    lo >>= 8;
    destination[offset + 2] = lo;
    lo >>= 8;
    destination[offset + 3] = lo;
    let hi = Number(value >> 32n & mask32bits);
    destination[offset + 4] = hi;
    hi >>= 8;
    destination[offset + 5] = hi;
    hi >>= 8;
    destination[offset + 6] = hi;
    hi >>= 8;
    destination[offset + 7] = hi;
    return 8;
   },
   setFloat64LE: isBigEndian ? (destination, offset, value) => {
    FLOAT[0] = value;
    destination[offset] = FLOAT_BYTES[7];
    destination[offset + 1] = FLOAT_BYTES[6];
    destination[offset + 2] = FLOAT_BYTES[5];
    destination[offset + 3] = FLOAT_BYTES[4];
    destination[offset + 4] = FLOAT_BYTES[3];
    destination[offset + 5] = FLOAT_BYTES[2];
    destination[offset + 6] = FLOAT_BYTES[1];
    destination[offset + 7] = FLOAT_BYTES[0];
    return 8;
   } : (destination, offset, value) => {
    FLOAT[0] = value;
    destination[offset] = FLOAT_BYTES[0];
    destination[offset + 1] = FLOAT_BYTES[1];
    destination[offset + 2] = FLOAT_BYTES[2];
    destination[offset + 3] = FLOAT_BYTES[3];
    destination[offset + 4] = FLOAT_BYTES[4];
    destination[offset + 5] = FLOAT_BYTES[5];
    destination[offset + 6] = FLOAT_BYTES[6];
    destination[offset + 7] = FLOAT_BYTES[7];
    return 8;
   }
  };
  class Binary extends BSONValue {
   get _bsontype() {
    return "Binary";
   }
   static BSON_BINARY_SUBTYPE_DEFAULT=0;
   static BUFFER_SIZE=256;
   static SUBTYPE_DEFAULT=0;
   static SUBTYPE_FUNCTION=1;
   static SUBTYPE_BYTE_ARRAY=2;
   static SUBTYPE_UUID_OLD=3;
   static SUBTYPE_UUID=4;
   static SUBTYPE_MD5=5;
   static SUBTYPE_ENCRYPTED=6;
   static SUBTYPE_COLUMN=7;
   static SUBTYPE_SENSITIVE=8;
   static SUBTYPE_VECTOR=9;
   static SUBTYPE_USER_DEFINED=128;
   static VECTOR_TYPE=Object.freeze({
    Int8: 3,
    Float32: 39,
    PackedBit: 16
   });
   buffer;
   sub_type;
   position;
   constructor(buffer, subType) {
    super();
    if (!(buffer == null) && typeof buffer === "string" && !ArrayBuffer.isView(buffer) && !isAnyArrayBuffer(buffer) && !Array.isArray(buffer)) {
     throw new BSONError("Binary can only be constructed from Uint8Array or number[]");
    }
    this.sub_type = (subType ?? Binary.BSON_BINARY_SUBTYPE_DEFAULT) & 255;
    if (buffer == null) {
     this.buffer = ByteUtils.allocate(Binary.BUFFER_SIZE);
     this.position = 0;
    } else {
     this.buffer = Array.isArray(buffer) ? ByteUtils.fromNumberArray(buffer) : ByteUtils.toLocalBufferType(buffer);
     this.position = this.buffer.byteLength;
    }
   }
   put(byteValue) {
    if (typeof byteValue === "string" && byteValue.length !== 1) {
     throw new BSONError("only accepts single character String");
    } else if (typeof byteValue !== "number" && byteValue.length !== 1) throw new BSONError("only accepts single character Uint8Array or Array");
    let decodedByte;
    if (typeof byteValue === "string") {
     decodedByte = byteValue.charCodeAt(0);
    } else if (typeof byteValue === "number") {
     decodedByte = byteValue;
    } else {
     decodedByte = byteValue[0];
    }
    if (decodedByte < 0 || decodedByte > 255) {
     throw new BSONError("only accepts number in a valid unsigned byte range 0-255");
    }
    if (this.buffer.byteLength > this.position) {
     this.buffer[this.position++] = decodedByte;
    } else {
     const newSpace = ByteUtils.allocate(Binary.BUFFER_SIZE + this.buffer.length);
     newSpace.set(this.buffer, 0);
     this.buffer = newSpace;
     this.buffer[this.position++] = decodedByte;
    }
   }
   write(sequence, offset) {
    offset = typeof offset === "number" ? offset : this.position;
    if (this.buffer.byteLength < offset + sequence.length) {
     const newSpace = ByteUtils.allocate(this.buffer.byteLength + sequence.length);
     newSpace.set(this.buffer, 0);
     this.buffer = newSpace;
    }
    if (ArrayBuffer.isView(sequence)) {
     this.buffer.set(ByteUtils.toLocalBufferType(sequence), offset);
     this.position = offset + sequence.byteLength > this.position ? offset + sequence.length : this.position;
    } else if (typeof sequence === "string") {
     throw new BSONError("input cannot be string");
    }
   }
   read(position, length) {
    length = length && length > 0 ? length : this.position;
    const end = position + length;
    return this.buffer.subarray(position, end > this.position ? this.position : end);
   }
   value() {
    return this.buffer.length === this.position ? this.buffer : this.buffer.subarray(0, this.position);
   }
   length() {
    return this.position;
   }
   toJSON() {
    return ByteUtils.toBase64(this.buffer.subarray(0, this.position));
   }
   toString(encoding) {
    if (encoding === "hex") return ByteUtils.toHex(this.buffer.subarray(0, this.position));
    if (encoding === "base64") return ByteUtils.toBase64(this.buffer.subarray(0, this.position));
    if (encoding === "utf8" || encoding === "utf-8") return ByteUtils.toUTF8(this.buffer, 0, this.position, false);
    return ByteUtils.toUTF8(this.buffer, 0, this.position, false);
   }
   toExtendedJSON(options) {
    options = options || {};
    if (this.sub_type === Binary.SUBTYPE_VECTOR) {
     validateBinaryVector(this);
    }
    const base64String = ByteUtils.toBase64(this.buffer);
    const subType = Number(this.sub_type).toString(16);
    if (options.legacy) {
     return {
      $binary: base64String,
      $type: subType.length === 1 ? "0" + subType : subType
     };
    }
    return {
     $binary: {
      base64: base64String,
      subType: subType.length === 1 ? "0" + subType : subType
     }
    };
   }
   toUUID() {
    if (this.sub_type === Binary.SUBTYPE_UUID) {
     return new UUID(this.buffer.subarray(0, this.position));
    }
    throw new BSONError(`Binary sub_type "${this.sub_type}" (${typeof this.sub_type}) is not supported for converting to UUID. Only 0x${Binary.SUBTYPE_UUID.toString(16).padStart(2, "0")} is currently supported.`);
   }
   static createFromHexString(hex, subType) {
    return new Binary(ByteUtils.fromHex(hex), subType);
   }
   static createFromBase64(base64, subType) {
    return new Binary(ByteUtils.fromBase64(base64), subType);
   }
   static fromExtendedJSON(doc, options) {
    options = options || {};
    let data;
    let type;
    if ("$binary" in doc) {
     if (options.legacy && typeof doc.$binary === "string" && "$type" in doc) {
      type = doc.$type ? parseInt(doc.$type, 16) : 0;
      data = ByteUtils.fromBase64(doc.$binary);
     } else {
      if (typeof doc.$binary !== "string") {
       type = doc.$binary.subType ? parseInt(doc.$binary.subType, 16) : 0;
       data = ByteUtils.fromBase64(doc.$binary.base64);
      }
     }
    } else if ("$uuid" in doc) {
     type = 4;
     data = UUID.bytesFromString(doc.$uuid);
    }
    if (!data) {
     throw new BSONError(`Unexpected Binary Extended JSON format ${JSON.stringify(doc)}`);
    }
    return type === BSON_BINARY_SUBTYPE_UUID_NEW ? new UUID(data) : new Binary(data, type);
   }
   inspect(depth, options, inspect) {
    inspect ??= defaultInspect;
    const base64 = ByteUtils.toBase64(this.buffer.subarray(0, this.position));
    const base64Arg = inspect(base64, options);
    const subTypeArg = inspect(this.sub_type, options);
    return `Binary.createFromBase64(${base64Arg}, ${subTypeArg})`;
   }
   toInt8Array() {
    if (this.sub_type !== Binary.SUBTYPE_VECTOR) {
     throw new BSONError("Binary sub_type is not Vector");
    }
    if (this.buffer[0] !== Binary.VECTOR_TYPE.Int8) {
     throw new BSONError("Binary datatype field is not Int8");
    }
    validateBinaryVector(this);
    return new Int8Array(this.buffer.buffer.slice(this.buffer.byteOffset + 2, this.buffer.byteOffset + this.position));
   }
   toFloat32Array() {
    if (this.sub_type !== Binary.SUBTYPE_VECTOR) {
     throw new BSONError("Binary sub_type is not Vector");
    }
    if (this.buffer[0] !== Binary.VECTOR_TYPE.Float32) {
     throw new BSONError("Binary datatype field is not Float32");
    }
    validateBinaryVector(this);
    const floatBytes = new Uint8Array(this.buffer.buffer.slice(this.buffer.byteOffset + 2, this.buffer.byteOffset + this.position));
    if (NumberUtils.isBigEndian) ByteUtils.swap32(floatBytes);
    return new Float32Array(floatBytes.buffer);
   }
   toPackedBits() {
    if (this.sub_type !== Binary.SUBTYPE_VECTOR) {
     throw new BSONError("Binary sub_type is not Vector");
    }
    if (this.buffer[0] !== Binary.VECTOR_TYPE.PackedBit) {
     throw new BSONError("Binary datatype field is not packed bit");
    }
    validateBinaryVector(this);
    return new Uint8Array(this.buffer.buffer.slice(this.buffer.byteOffset + 2, this.buffer.byteOffset + this.position));
   }
   toBits() {
    if (this.sub_type !== Binary.SUBTYPE_VECTOR) {
     throw new BSONError("Binary sub_type is not Vector");
    }
    if (this.buffer[0] !== Binary.VECTOR_TYPE.PackedBit) {
     throw new BSONError("Binary datatype field is not packed bit");
    }
    validateBinaryVector(this);
    const byteCount = this.length() - 2;
    const bitCount = byteCount * 8 - this.buffer[1];
    const bits = new Int8Array(bitCount);
    for (let bitOffset = 0; bitOffset < bits.length; bitOffset++) {
     const byteOffset = bitOffset / 8 | 0;
     const byte = this.buffer[byteOffset + 2];
     const shift = 7 - bitOffset % 8;
     const bit = byte >> shift & 1;
     bits[bitOffset] = bit;
    }
    return bits;
   }
   static fromInt8Array(array) {
    const buffer = ByteUtils.allocate(array.byteLength + 2);
    buffer[0] = Binary.VECTOR_TYPE.Int8;
    buffer[1] = 0;
    const intBytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    buffer.set(intBytes, 2);
    const bin = new this(buffer, this.SUBTYPE_VECTOR);
    validateBinaryVector(bin);
    return bin;
   }
   static fromFloat32Array(array) {
    const binaryBytes = ByteUtils.allocate(array.byteLength + 2);
    binaryBytes[0] = Binary.VECTOR_TYPE.Float32;
    binaryBytes[1] = 0;
    const floatBytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    binaryBytes.set(floatBytes, 2);
    if (NumberUtils.isBigEndian) ByteUtils.swap32(new Uint8Array(binaryBytes.buffer, 2));
    const bin = new this(binaryBytes, this.SUBTYPE_VECTOR);
    validateBinaryVector(bin);
    return bin;
   }
   static fromPackedBits(array, padding = 0) {
    const buffer = ByteUtils.allocate(array.byteLength + 2);
    buffer[0] = Binary.VECTOR_TYPE.PackedBit;
    buffer[1] = padding;
    buffer.set(array, 2);
    const bin = new this(buffer, this.SUBTYPE_VECTOR);
    validateBinaryVector(bin);
    return bin;
   }
   static fromBits(bits) {
    const byteLength = bits.length + 7 >>> 3;
    const bytes = new Uint8Array(byteLength + 2);
    bytes[0] = Binary.VECTOR_TYPE.PackedBit;
    const remainder = bits.length % 8;
    bytes[1] = remainder === 0 ? 0 : 8 - remainder;
    for (let bitOffset = 0; bitOffset < bits.length; bitOffset++) {
     const byteOffset = bitOffset >>> 3;
     const bit = bits[bitOffset];
     if (bit !== 0 && bit !== 1) {
      throw new BSONError(`Invalid bit value at ${bitOffset}: must be 0 or 1, found ${bits[bitOffset]}`);
     }
     if (bit === 0) continue;
     const shift = 7 - bitOffset % 8;
     bytes[byteOffset + 2] |= bit << shift;
    }
    return new this(bytes, Binary.SUBTYPE_VECTOR);
   }
  }
  function validateBinaryVector(vector) {
   if (vector.sub_type !== Binary.SUBTYPE_VECTOR) return;
   const size = vector.position;
   const datatype = vector.buffer[0];
   const padding = vector.buffer[1];
   if ((datatype === Binary.VECTOR_TYPE.Float32 || datatype === Binary.VECTOR_TYPE.Int8) && padding !== 0) {
    throw new BSONError("Invalid Vector: padding must be zero for int8 and float32 vectors");
   }
   if (datatype === Binary.VECTOR_TYPE.Float32) {
    if (size !== 0 && size - 2 !== 0 && (size - 2) % 4 !== 0) {
     throw new BSONError("Invalid Vector: Float32 vector must contain a multiple of 4 bytes");
    }
   }
   if (datatype === Binary.VECTOR_TYPE.PackedBit && padding !== 0 && size === 2) {
    throw new BSONError("Invalid Vector: padding must be zero for packed bit vectors that are empty");
   }
   if (datatype === Binary.VECTOR_TYPE.PackedBit && padding > 7) {
    throw new BSONError(`Invalid Vector: padding must be a value between 0 and 7. found: ${padding}`);
   }
  }
  const UUID_BYTE_LENGTH = 16;
  const UUID_WITHOUT_DASHES = /^[0-9A-F]{32}$/i;
  const UUID_WITH_DASHES = /^[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}$/i;
  class UUID extends Binary {
   constructor(input) {
    let bytes;
    if (input == null) {
     bytes = UUID.generate();
    } else if (input instanceof UUID) {
     bytes = ByteUtils.toLocalBufferType(new Uint8Array(input.buffer));
    } else if (ArrayBuffer.isView(input) && input.byteLength === UUID_BYTE_LENGTH) {
     bytes = ByteUtils.toLocalBufferType(input);
    } else if (typeof input === "string") {
     bytes = UUID.bytesFromString(input);
    } else {
     throw new BSONError("Argument passed in UUID constructor must be a UUID, a 16 byte Buffer or a 32/36 character hex string (dashes excluded/included, format: xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).");
    }
    super(bytes, BSON_BINARY_SUBTYPE_UUID_NEW);
   }
   get id() {
    return this.buffer;
   }
   set id(value) {
    this.buffer = value;
   }
   toHexString(includeDashes = true) {
    if (includeDashes) {
     return [ ByteUtils.toHex(this.buffer.subarray(0, 4)), ByteUtils.toHex(this.buffer.subarray(4, 6)), ByteUtils.toHex(this.buffer.subarray(6, 8)), ByteUtils.toHex(this.buffer.subarray(8, 10)), ByteUtils.toHex(this.buffer.subarray(10, 16)) ].join("-");
    }
    return ByteUtils.toHex(this.buffer);
   }
   toString(encoding) {
    if (encoding === "hex") return ByteUtils.toHex(this.id);
    if (encoding === "base64") return ByteUtils.toBase64(this.id);
    return this.toHexString();
   }
   toJSON() {
    return this.toHexString();
   }
   equals(otherId) {
    if (!otherId) {
     return false;
    }
    if (otherId instanceof UUID) {
     return ByteUtils.equals(otherId.id, this.id);
    }
    try {
     return ByteUtils.equals(new UUID(otherId).id, this.id);
    } catch {
     return false;
    }
   }
   toBinary() {
    return new Binary(this.id, Binary.SUBTYPE_UUID);
   }
   static generate() {
    const bytes = ByteUtils.randomBytes(UUID_BYTE_LENGTH);
    bytes[6] = bytes[6] & 15 | 64;
    bytes[8] = bytes[8] & 63 | 128;
    return bytes;
   }
   static isValid(input) {
    if (!input) {
     return false;
    }
    if (typeof input === "string") {
     return UUID.isValidUUIDString(input);
    }
    if (isUint8Array(input)) {
     return input.byteLength === UUID_BYTE_LENGTH;
    }
    return input._bsontype === "Binary" && input.sub_type === this.SUBTYPE_UUID && input.buffer.byteLength === 16;
   }
   static createFromHexString(hexString) {
    const buffer = UUID.bytesFromString(hexString);
    return new UUID(buffer);
   }
   static createFromBase64(base64) {
    return new UUID(ByteUtils.fromBase64(base64));
   }
   static bytesFromString(representation) {
    if (!UUID.isValidUUIDString(representation)) {
     throw new BSONError("UUID string representation must be 32 hex digits or canonical hyphenated representation");
    }
    return ByteUtils.fromHex(representation.replace(/-/g, ""));
   }
   static isValidUUIDString(representation) {
    return UUID_WITHOUT_DASHES.test(representation) || UUID_WITH_DASHES.test(representation);
   }
   inspect(depth, options, inspect) {
    inspect ??= defaultInspect;
    return `new UUID(${inspect(this.toHexString(), options)})`;
   }
  }
  class Code extends BSONValue {
   get _bsontype() {
    return "Code";
   }
   code;
   scope;
   constructor(code, scope) {
    super();
    this.code = code.toString();
    this.scope = scope ?? null;
   }
   toJSON() {
    if (this.scope != null) {
     return {
      code: this.code,
      scope: this.scope
     };
    }
    return {
     code: this.code
    };
   }
   toExtendedJSON() {
    if (this.scope) {
     return {
      $code: this.code,
      $scope: this.scope
     };
    }
    return {
     $code: this.code
    };
   }
   static fromExtendedJSON(doc) {
    return new Code(doc.$code, doc.$scope);
   }
   inspect(depth, options, inspect) {
    inspect ??= defaultInspect;
    let parametersString = inspect(this.code, options);
    const multiLineFn = parametersString.includes("\n");
    if (this.scope != null) {
     parametersString += `,${multiLineFn ? "\n" : " "}${inspect(this.scope, options)}`;
    }
    const endingNewline = multiLineFn && this.scope === null;
    return `new Code(${multiLineFn ? "\n" : ""}${parametersString}${endingNewline ? "\n" : ""})`;
   }
  }
  function isDBRefLike(value) {
   return value != null && typeof value === "object" && "$id" in value && value.$id != null && "$ref" in value && typeof value.$ref === "string" && (!("$db" in value) || "$db" in value && typeof value.$db === "string");
  }
  class DBRef extends BSONValue {
   get _bsontype() {
    return "DBRef";
   }
   collection;
   oid;
   db;
   fields;
   constructor(collection, oid, db, fields) {
    super();
    const parts = collection.split(".");
    if (parts.length === 2) {
     db = parts.shift();
     collection = parts.shift();
    }
    this.collection = collection;
    this.oid = oid;
    this.db = db;
    this.fields = fields || {};
   }
   get namespace() {
    return this.collection;
   }
   set namespace(value) {
    this.collection = value;
   }
   toJSON() {
    const o = Object.assign({
     $ref: this.collection,
     $id: this.oid
    }, this.fields);
    if (this.db != null) o.$db = this.db;
    return o;
   }
   toExtendedJSON(options) {
    options = options || {};
    let o = {
     $ref: this.collection,
     $id: this.oid
    };
    if (options.legacy) {
     return o;
    }
    if (this.db) o.$db = this.db;
    o = Object.assign(o, this.fields);
    return o;
   }
   static fromExtendedJSON(doc) {
    const copy = Object.assign({}, doc);
    delete copy.$ref;
    delete copy.$id;
    delete copy.$db;
    return new DBRef(doc.$ref, doc.$id, doc.$db, copy);
   }
   inspect(depth, options, inspect) {
    inspect ??= defaultInspect;
    const args = [ inspect(this.namespace, options), inspect(this.oid, options), ...this.db ? [ inspect(this.db, options) ] : [], ...Object.keys(this.fields).length > 0 ? [ inspect(this.fields, options) ] : [] ];
    args[1] = inspect === defaultInspect ? `new ObjectId(${args[1]})` : args[1];
    return `new DBRef(${args.join(", ")})`;
   }
  }
  function removeLeadingZerosAndExplicitPlus(str) {
   if (str === "") {
    return str;
   }
   let startIndex = 0;
   const isNegative = str[startIndex] === "-";
   const isExplicitlyPositive = str[startIndex] === "+";
   if (isExplicitlyPositive || isNegative) {
    startIndex += 1;
   }
   let foundInsignificantZero = false;
   for (;startIndex < str.length && str[startIndex] === "0"; ++startIndex) {
    foundInsignificantZero = true;
   }
   if (!foundInsignificantZero) {
    return isExplicitlyPositive ? str.slice(1) : str;
   }
   return `${isNegative ? "-" : ""}${str.length === startIndex ? "0" : str.slice(startIndex)}`;
  }
  function validateStringCharacters(str, radix) {
   radix = radix ?? 10;
   const validCharacters = "0123456789abcdefghijklmnopqrstuvwxyz".slice(0, radix);
   const regex = new RegExp(`[^-+${validCharacters}]`, "i");
   return regex.test(str) ? false : str;
  }
  let wasm = undefined;
  try {
   wasm = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([ 0, 97, 115, 109, 1, 0, 0, 0, 1, 13, 2, 96, 0, 1, 127, 96, 4, 127, 127, 127, 127, 1, 127, 3, 7, 6, 0, 1, 1, 1, 1, 1, 6, 6, 1, 127, 1, 65, 0, 11, 7, 50, 6, 3, 109, 117, 108, 0, 1, 5, 100, 105, 118, 95, 115, 0, 2, 5, 100, 105, 118, 95, 117, 0, 3, 5, 114, 101, 109, 95, 115, 0, 4, 5, 114, 101, 109, 95, 117, 0, 5, 8, 103, 101, 116, 95, 104, 105, 103, 104, 0, 0, 10, 191, 1, 6, 4, 0, 35, 0, 11, 36, 1, 1, 126, 32, 0, 173, 32, 1, 173, 66, 32, 134, 132, 32, 2, 173, 32, 3, 173, 66, 32, 134, 132, 126, 34, 4, 66, 32, 135, 167, 36, 0, 32, 4, 167, 11, 36, 1, 1, 126, 32, 0, 173, 32, 1, 173, 66, 32, 134, 132, 32, 2, 173, 32, 3, 173, 66, 32, 134, 132, 127, 34, 4, 66, 32, 135, 167, 36, 0, 32, 4, 167, 11, 36, 1, 1, 126, 32, 0, 173, 32, 1, 173, 66, 32, 134, 132, 32, 2, 173, 32, 3, 173, 66, 32, 134, 132, 128, 34, 4, 66, 32, 135, 167, 36, 0, 32, 4, 167, 11, 36, 1, 1, 126, 32, 0, 173, 32, 1, 173, 66, 32, 134, 132, 32, 2, 173, 32, 3, 173, 66, 32, 134, 132, 129, 34, 4, 66, 32, 135, 167, 36, 0, 32, 4, 167, 11, 36, 1, 1, 126, 32, 0, 173, 32, 1, 173, 66, 32, 134, 132, 32, 2, 173, 32, 3, 173, 66, 32, 134, 132, 130, 34, 4, 66, 32, 135, 167, 36, 0, 32, 4, 167, 11 ])), {}).exports;
  } catch {}
  const TWO_PWR_16_DBL = 1 << 16;
  const TWO_PWR_24_DBL = 1 << 24;
  const TWO_PWR_32_DBL = TWO_PWR_16_DBL * TWO_PWR_16_DBL;
  const TWO_PWR_64_DBL = TWO_PWR_32_DBL * TWO_PWR_32_DBL;
  const TWO_PWR_63_DBL = TWO_PWR_64_DBL / 2;
  const INT_CACHE = {};
  const UINT_CACHE = {};
  const MAX_INT64_STRING_LENGTH = 20;
  const DECIMAL_REG_EX = /^(\+?0|(\+|-)?[1-9][0-9]*)$/;
  class Long extends BSONValue {
   get _bsontype() {
    return "Long";
   }
   get __isLong__() {
    return true;
   }
   high;
   low;
   unsigned;
   constructor(lowOrValue = 0, highOrUnsigned, unsigned) {
    super();
    const unsignedBool = typeof highOrUnsigned === "boolean" ? highOrUnsigned : Boolean(unsigned);
    const high = typeof highOrUnsigned === "number" ? highOrUnsigned : 0;
    const res = typeof lowOrValue === "string" ? Long.fromString(lowOrValue, unsignedBool) : typeof lowOrValue === "bigint" ? Long.fromBigInt(lowOrValue, unsignedBool) : {
     low: lowOrValue | 0,
     high: high | 0,
     unsigned: unsignedBool
    };
    this.low = res.low;
    this.high = res.high;
    this.unsigned = res.unsigned;
   }
   static TWO_PWR_24=Long.fromInt(TWO_PWR_24_DBL);
   static MAX_UNSIGNED_VALUE=Long.fromBits(4294967295 | 0, 4294967295 | 0, true);
   static ZERO=Long.fromInt(0);
   static UZERO=Long.fromInt(0, true);
   static ONE=Long.fromInt(1);
   static UONE=Long.fromInt(1, true);
   static NEG_ONE=Long.fromInt(-1);
   static MAX_VALUE=Long.fromBits(4294967295 | 0, 2147483647 | 0, false);
   static MIN_VALUE=Long.fromBits(0, 2147483648 | 0, false);
   static fromBits(lowBits, highBits, unsigned) {
    return new Long(lowBits, highBits, unsigned);
   }
   static fromInt(value, unsigned) {
    let obj, cachedObj, cache;
    if (unsigned) {
     value >>>= 0;
     if (cache = 0 <= value && value < 256) {
      cachedObj = UINT_CACHE[value];
      if (cachedObj) return cachedObj;
     }
     obj = Long.fromBits(value, (value | 0) < 0 ? -1 : 0, true);
     if (cache) UINT_CACHE[value] = obj;
     return obj;
    } else {
     value |= 0;
     if (cache = -128 <= value && value < 128) {
      cachedObj = INT_CACHE[value];
      if (cachedObj) return cachedObj;
     }
     obj = Long.fromBits(value, value < 0 ? -1 : 0, false);
     if (cache) INT_CACHE[value] = obj;
     return obj;
    }
   }
   static fromNumber(value, unsigned) {
    if (isNaN(value)) return unsigned ? Long.UZERO : Long.ZERO;
    if (unsigned) {
     if (value < 0) return Long.UZERO;
     if (value >= TWO_PWR_64_DBL) return Long.MAX_UNSIGNED_VALUE;
    } else {
     if (value <= -TWO_PWR_63_DBL) return Long.MIN_VALUE;
     if (value + 1 >= TWO_PWR_63_DBL) return Long.MAX_VALUE;
    }
    if (value < 0) return Long.fromNumber(-value, unsigned).neg();
    return Long.fromBits(value % TWO_PWR_32_DBL | 0, value / TWO_PWR_32_DBL | 0, unsigned);
   }
   static fromBigInt(value, unsigned) {
    const FROM_BIGINT_BIT_MASK = 0xffffffffn;
    const FROM_BIGINT_BIT_SHIFT = 32n;
    return new Long(Number(value & FROM_BIGINT_BIT_MASK), Number(value >> FROM_BIGINT_BIT_SHIFT & FROM_BIGINT_BIT_MASK), unsigned);
   }
   static _fromString(str, unsigned, radix) {
    if (str.length === 0) throw new BSONError("empty string");
    if (radix < 2 || 36 < radix) throw new BSONError("radix");
    let p;
    if ((p = str.indexOf("-")) > 0) throw new BSONError("interior hyphen"); else if (p === 0) {
     return Long._fromString(str.substring(1), unsigned, radix).neg();
    }
    const radixToPower = Long.fromNumber(Math.pow(radix, 8));
    let result = Long.ZERO;
    for (let i = 0; i < str.length; i += 8) {
     const size = Math.min(8, str.length - i), value = parseInt(str.substring(i, i + size), radix);
     if (size < 8) {
      const power = Long.fromNumber(Math.pow(radix, size));
      result = result.mul(power).add(Long.fromNumber(value));
     } else {
      result = result.mul(radixToPower);
      result = result.add(Long.fromNumber(value));
     }
    }
    result.unsigned = unsigned;
    return result;
   }
   static fromStringStrict(str, unsignedOrRadix, radix) {
    let unsigned = false;
    if (typeof unsignedOrRadix === "number") {
     radix = unsignedOrRadix, unsignedOrRadix = false;
    } else {
     unsigned = !!unsignedOrRadix;
    }
    radix ??= 10;
    if (str.trim() !== str) {
     throw new BSONError(`Input: '${str}' contains leading and/or trailing whitespace`);
    }
    if (!validateStringCharacters(str, radix)) {
     throw new BSONError(`Input: '${str}' contains invalid characters for radix: ${radix}`);
    }
    const cleanedStr = removeLeadingZerosAndExplicitPlus(str);
    const result = Long._fromString(cleanedStr, unsigned, radix);
    if (result.toString(radix).toLowerCase() !== cleanedStr.toLowerCase()) {
     throw new BSONError(`Input: ${str} is not representable as ${result.unsigned ? "an unsigned" : "a signed"} 64-bit Long ${radix != null ? `with radix: ${radix}` : ""}`);
    }
    return result;
   }
   static fromString(str, unsignedOrRadix, radix) {
    let unsigned = false;
    if (typeof unsignedOrRadix === "number") {
     radix = unsignedOrRadix, unsignedOrRadix = false;
    } else {
     unsigned = !!unsignedOrRadix;
    }
    radix ??= 10;
    if (str === "NaN" && radix < 24) {
     return Long.ZERO;
    } else if ((str === "Infinity" || str === "+Infinity" || str === "-Infinity") && radix < 35) {
     return Long.ZERO;
    }
    return Long._fromString(str, unsigned, radix);
   }
   static fromBytes(bytes, unsigned, le) {
    return le ? Long.fromBytesLE(bytes, unsigned) : Long.fromBytesBE(bytes, unsigned);
   }
   static fromBytesLE(bytes, unsigned) {
    return new Long(bytes[0] | bytes[1] << 8 | bytes[2] << 16 | bytes[3] << 24, bytes[4] | bytes[5] << 8 | bytes[6] << 16 | bytes[7] << 24, unsigned);
   }
   static fromBytesBE(bytes, unsigned) {
    return new Long(bytes[4] << 24 | bytes[5] << 16 | bytes[6] << 8 | bytes[7], bytes[0] << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3], unsigned);
   }
   static isLong(value) {
    return value != null && typeof value === "object" && "__isLong__" in value && value.__isLong__ === true;
   }
   static fromValue(val, unsigned) {
    if (typeof val === "number") return Long.fromNumber(val, unsigned);
    if (typeof val === "string") return Long.fromString(val, unsigned);
    return Long.fromBits(val.low, val.high, typeof unsigned === "boolean" ? unsigned : val.unsigned);
   }
   add(addend) {
    if (!Long.isLong(addend)) addend = Long.fromValue(addend);
    const a48 = this.high >>> 16;
    const a32 = this.high & 65535;
    const a16 = this.low >>> 16;
    const a00 = this.low & 65535;
    const b48 = addend.high >>> 16;
    const b32 = addend.high & 65535;
    const b16 = addend.low >>> 16;
    const b00 = addend.low & 65535;
    let c48 = 0, c32 = 0, c16 = 0, c00 = 0;
    c00 += a00 + b00;
    c16 += c00 >>> 16;
    c00 &= 65535;
    c16 += a16 + b16;
    c32 += c16 >>> 16;
    c16 &= 65535;
    c32 += a32 + b32;
    c48 += c32 >>> 16;
    c32 &= 65535;
    c48 += a48 + b48;
    c48 &= 65535;
    return Long.fromBits(c16 << 16 | c00, c48 << 16 | c32, this.unsigned);
   }
   and(other) {
    if (!Long.isLong(other)) other = Long.fromValue(other);
    return Long.fromBits(this.low & other.low, this.high & other.high, this.unsigned);
   }
   compare(other) {
    if (!Long.isLong(other)) other = Long.fromValue(other);
    if (this.eq(other)) return 0;
    const thisNeg = this.isNegative(), otherNeg = other.isNegative();
    if (thisNeg && !otherNeg) return -1;
    if (!thisNeg && otherNeg) return 1;
    if (!this.unsigned) return this.sub(other).isNegative() ? -1 : 1;
    return other.high >>> 0 > this.high >>> 0 || other.high === this.high && other.low >>> 0 > this.low >>> 0 ? -1 : 1;
   }
   comp(other) {
    return this.compare(other);
   }
   divide(divisor) {
    if (!Long.isLong(divisor)) divisor = Long.fromValue(divisor);
    if (divisor.isZero()) throw new BSONError("division by zero");
    if (wasm) {
     if (!this.unsigned && this.high === -2147483648 && divisor.low === -1 && divisor.high === -1) {
      return this;
     }
     const low = (this.unsigned ? wasm.div_u : wasm.div_s)(this.low, this.high, divisor.low, divisor.high);
     return Long.fromBits(low, wasm.get_high(), this.unsigned);
    }
    if (this.isZero()) return this.unsigned ? Long.UZERO : Long.ZERO;
    let approx, rem, res;
    if (!this.unsigned) {
     if (this.eq(Long.MIN_VALUE)) {
      if (divisor.eq(Long.ONE) || divisor.eq(Long.NEG_ONE)) return Long.MIN_VALUE; else if (divisor.eq(Long.MIN_VALUE)) return Long.ONE; else {
       const halfThis = this.shr(1);
       approx = halfThis.div(divisor).shl(1);
       if (approx.eq(Long.ZERO)) {
        return divisor.isNegative() ? Long.ONE : Long.NEG_ONE;
       } else {
        rem = this.sub(divisor.mul(approx));
        res = approx.add(rem.div(divisor));
        return res;
       }
      }
     } else if (divisor.eq(Long.MIN_VALUE)) return this.unsigned ? Long.UZERO : Long.ZERO;
     if (this.isNegative()) {
      if (divisor.isNegative()) return this.neg().div(divisor.neg());
      return this.neg().div(divisor).neg();
     } else if (divisor.isNegative()) return this.div(divisor.neg()).neg();
     res = Long.ZERO;
    } else {
     if (!divisor.unsigned) divisor = divisor.toUnsigned();
     if (divisor.gt(this)) return Long.UZERO;
     if (divisor.gt(this.shru(1))) return Long.UONE;
     res = Long.UZERO;
    }
    rem = this;
    while (rem.gte(divisor)) {
     approx = Math.max(1, Math.floor(rem.toNumber() / divisor.toNumber()));
     const log2 = Math.ceil(Math.log(approx) / Math.LN2);
     const delta = log2 <= 48 ? 1 : Math.pow(2, log2 - 48);
     let approxRes = Long.fromNumber(approx);
     let approxRem = approxRes.mul(divisor);
     while (approxRem.isNegative() || approxRem.gt(rem)) {
      approx -= delta;
      approxRes = Long.fromNumber(approx, this.unsigned);
      approxRem = approxRes.mul(divisor);
     }
     if (approxRes.isZero()) approxRes = Long.ONE;
     res = res.add(approxRes);
     rem = rem.sub(approxRem);
    }
    return res;
   }
   div(divisor) {
    return this.divide(divisor);
   }
   equals(other) {
    if (!Long.isLong(other)) other = Long.fromValue(other);
    if (this.unsigned !== other.unsigned && this.high >>> 31 === 1 && other.high >>> 31 === 1) return false;
    return this.high === other.high && this.low === other.low;
   }
   eq(other) {
    return this.equals(other);
   }
   getHighBits() {
    return this.high;
   }
   getHighBitsUnsigned() {
    return this.high >>> 0;
   }
   getLowBits() {
    return this.low;
   }
   getLowBitsUnsigned() {
    return this.low >>> 0;
   }
   getNumBitsAbs() {
    if (this.isNegative()) {
     return this.eq(Long.MIN_VALUE) ? 64 : this.neg().getNumBitsAbs();
    }
    const val = this.high !== 0 ? this.high : this.low;
    let bit;
    for (bit = 31; bit > 0; bit--) if ((val & 1 << bit) !== 0) break;
    return this.high !== 0 ? bit + 33 : bit + 1;
   }
   greaterThan(other) {
    return this.comp(other) > 0;
   }
   gt(other) {
    return this.greaterThan(other);
   }
   greaterThanOrEqual(other) {
    return this.comp(other) >= 0;
   }
   gte(other) {
    return this.greaterThanOrEqual(other);
   }
   ge(other) {
    return this.greaterThanOrEqual(other);
   }
   isEven() {
    return (this.low & 1) === 0;
   }
   isNegative() {
    return !this.unsigned && this.high < 0;
   }
   isOdd() {
    return (this.low & 1) === 1;
   }
   isPositive() {
    return this.unsigned || this.high >= 0;
   }
   isZero() {
    return this.high === 0 && this.low === 0;
   }
   lessThan(other) {
    return this.comp(other) < 0;
   }
   lt(other) {
    return this.lessThan(other);
   }
   lessThanOrEqual(other) {
    return this.comp(other) <= 0;
   }
   lte(other) {
    return this.lessThanOrEqual(other);
   }
   modulo(divisor) {
    if (!Long.isLong(divisor)) divisor = Long.fromValue(divisor);
    if (wasm) {
     const low = (this.unsigned ? wasm.rem_u : wasm.rem_s)(this.low, this.high, divisor.low, divisor.high);
     return Long.fromBits(low, wasm.get_high(), this.unsigned);
    }
    return this.sub(this.div(divisor).mul(divisor));
   }
   mod(divisor) {
    return this.modulo(divisor);
   }
   rem(divisor) {
    return this.modulo(divisor);
   }
   multiply(multiplier) {
    if (this.isZero()) return Long.ZERO;
    if (!Long.isLong(multiplier)) multiplier = Long.fromValue(multiplier);
    if (wasm) {
     const low = wasm.mul(this.low, this.high, multiplier.low, multiplier.high);
     return Long.fromBits(low, wasm.get_high(), this.unsigned);
    }
    if (multiplier.isZero()) return Long.ZERO;
    if (this.eq(Long.MIN_VALUE)) return multiplier.isOdd() ? Long.MIN_VALUE : Long.ZERO;
    if (multiplier.eq(Long.MIN_VALUE)) return this.isOdd() ? Long.MIN_VALUE : Long.ZERO;
    if (this.isNegative()) {
     if (multiplier.isNegative()) return this.neg().mul(multiplier.neg()); else return this.neg().mul(multiplier).neg();
    } else if (multiplier.isNegative()) return this.mul(multiplier.neg()).neg();
    if (this.lt(Long.TWO_PWR_24) && multiplier.lt(Long.TWO_PWR_24)) return Long.fromNumber(this.toNumber() * multiplier.toNumber(), this.unsigned);
    const a48 = this.high >>> 16;
    const a32 = this.high & 65535;
    const a16 = this.low >>> 16;
    const a00 = this.low & 65535;
    const b48 = multiplier.high >>> 16;
    const b32 = multiplier.high & 65535;
    const b16 = multiplier.low >>> 16;
    const b00 = multiplier.low & 65535;
    let c48 = 0, c32 = 0, c16 = 0, c00 = 0;
    c00 += a00 * b00;
    c16 += c00 >>> 16;
    c00 &= 65535;
    c16 += a16 * b00;
    c32 += c16 >>> 16;
    c16 &= 65535;
    c16 += a00 * b16;
    c32 += c16 >>> 16;
    c16 &= 65535;
    c32 += a32 * b00;
    c48 += c32 >>> 16;
    c32 &= 65535;
    c32 += a16 * b16;
    c48 += c32 >>> 16;
    c32 &= 65535;
    c32 += a00 * b32;
    c48 += c32 >>> 16;
    c32 &= 65535;
    c48 += a48 * b00 + a32 * b16 + a16 * b32 + a00 * b48;
    c48 &= 65535;
    return Long.fromBits(c16 << 16 | c00, c48 << 16 | c32, this.unsigned);
   }
   mul(multiplier) {
    return this.multiply(multiplier);
   }
   negate() {
    if (!this.unsigned && this.eq(Long.MIN_VALUE)) return Long.MIN_VALUE;
    return this.not().add(Long.ONE);
   }
   neg() {
    return this.negate();
   }
   not() {
    return Long.fromBits(~this.low, ~this.high, this.unsigned);
   }
   notEquals(other) {
    return !this.equals(other);
   }
   neq(other) {
    return this.notEquals(other);
   }
   ne(other) {
    return this.notEquals(other);
   }
   or(other) {
    if (!Long.isLong(other)) other = Long.fromValue(other);
    return Long.fromBits(this.low | other.low, this.high | other.high, this.unsigned);
   }
   shiftLeft(numBits) {
    if (Long.isLong(numBits)) numBits = numBits.toInt();
    if ((numBits &= 63) === 0) return this; else if (numBits < 32) return Long.fromBits(this.low << numBits, this.high << numBits | this.low >>> 32 - numBits, this.unsigned); else return Long.fromBits(0, this.low << numBits - 32, this.unsigned);
   }
   shl(numBits) {
    return this.shiftLeft(numBits);
   }
   shiftRight(numBits) {
    if (Long.isLong(numBits)) numBits = numBits.toInt();
    if ((numBits &= 63) === 0) return this; else if (numBits < 32) return Long.fromBits(this.low >>> numBits | this.high << 32 - numBits, this.high >> numBits, this.unsigned); else return Long.fromBits(this.high >> numBits - 32, this.high >= 0 ? 0 : -1, this.unsigned);
   }
   shr(numBits) {
    return this.shiftRight(numBits);
   }
   shiftRightUnsigned(numBits) {
    if (Long.isLong(numBits)) numBits = numBits.toInt();
    numBits &= 63;
    if (numBits === 0) return this; else {
     const high = this.high;
     if (numBits < 32) {
      const low = this.low;
      return Long.fromBits(low >>> numBits | high << 32 - numBits, high >>> numBits, this.unsigned);
     } else if (numBits === 32) return Long.fromBits(high, 0, this.unsigned); else return Long.fromBits(high >>> numBits - 32, 0, this.unsigned);
    }
   }
   shr_u(numBits) {
    return this.shiftRightUnsigned(numBits);
   }
   shru(numBits) {
    return this.shiftRightUnsigned(numBits);
   }
   subtract(subtrahend) {
    if (!Long.isLong(subtrahend)) subtrahend = Long.fromValue(subtrahend);
    return this.add(subtrahend.neg());
   }
   sub(subtrahend) {
    return this.subtract(subtrahend);
   }
   toInt() {
    return this.unsigned ? this.low >>> 0 : this.low;
   }
   toNumber() {
    if (this.unsigned) return (this.high >>> 0) * TWO_PWR_32_DBL + (this.low >>> 0);
    return this.high * TWO_PWR_32_DBL + (this.low >>> 0);
   }
   toBigInt() {
    return BigInt(this.toString());
   }
   toBytes(le) {
    return le ? this.toBytesLE() : this.toBytesBE();
   }
   toBytesLE() {
    const hi = this.high, lo = this.low;
    return [ lo & 255, lo >>> 8 & 255, lo >>> 16 & 255, lo >>> 24, hi & 255, hi >>> 8 & 255, hi >>> 16 & 255, hi >>> 24 ];
   }
   toBytesBE() {
    const hi = this.high, lo = this.low;
    return [ hi >>> 24, hi >>> 16 & 255, hi >>> 8 & 255, hi & 255, lo >>> 24, lo >>> 16 & 255, lo >>> 8 & 255, lo & 255 ];
   }
   toSigned() {
    if (!this.unsigned) return this;
    return Long.fromBits(this.low, this.high, false);
   }
   toString(radix) {
    radix = radix || 10;
    if (radix < 2 || 36 < radix) throw new BSONError("radix");
    if (this.isZero()) return "0";
    if (this.isNegative()) {
     if (this.eq(Long.MIN_VALUE)) {
      const radixLong = Long.fromNumber(radix), div = this.div(radixLong), rem1 = div.mul(radixLong).sub(this);
      return div.toString(radix) + rem1.toInt().toString(radix);
     } else return "-" + this.neg().toString(radix);
    }
    const radixToPower = Long.fromNumber(Math.pow(radix, 6), this.unsigned);
    let rem = this;
    let result = "";
    while (true) {
     const remDiv = rem.div(radixToPower);
     const intval = rem.sub(remDiv.mul(radixToPower)).toInt() >>> 0;
     let digits = intval.toString(radix);
     rem = remDiv;
     if (rem.isZero()) {
      return digits + result;
     } else {
      while (digits.length < 6) digits = "0" + digits;
      result = "" + digits + result;
     }
    }
   }
   toUnsigned() {
    if (this.unsigned) return this;
    return Long.fromBits(this.low, this.high, true);
   }
   xor(other) {
    if (!Long.isLong(other)) other = Long.fromValue(other);
    return Long.fromBits(this.low ^ other.low, this.high ^ other.high, this.unsigned);
   }
   eqz() {
    return this.isZero();
   }
   le(other) {
    return this.lessThanOrEqual(other);
   }
   toExtendedJSON(options) {
    if (options && options.relaxed) return this.toNumber();
    return {
     $numberLong: this.toString()
    };
   }
   static fromExtendedJSON(doc, options) {
    const {useBigInt64: useBigInt64 = false, relaxed: relaxed = true} = {
     ...options
    };
    if (doc.$numberLong.length > MAX_INT64_STRING_LENGTH) {
     throw new BSONError("$numberLong string is too long");
    }
    if (!DECIMAL_REG_EX.test(doc.$numberLong)) {
     throw new BSONError(`$numberLong string "${doc.$numberLong}" is in an invalid format`);
    }
    if (useBigInt64) {
     const bigIntResult = BigInt(doc.$numberLong);
     return BigInt.asIntN(64, bigIntResult);
    }
    const longResult = Long.fromString(doc.$numberLong);
    if (relaxed) {
     return longResult.toNumber();
    }
    return longResult;
   }
   inspect(depth, options, inspect) {
    inspect ??= defaultInspect;
    const longVal = inspect(this.toString(), options);
    const unsignedVal = this.unsigned ? `, ${inspect(this.unsigned, options)}` : "";
    return `new Long(${longVal}${unsignedVal})`;
   }
  }
  const PARSE_STRING_REGEXP = /^(\+|-)?(\d+|(\d*\.\d*))?(E|e)?([-+])?(\d+)?$/;
  const PARSE_INF_REGEXP = /^(\+|-)?(Infinity|inf)$/i;
  const PARSE_NAN_REGEXP = /^(\+|-)?NaN$/i;
  const EXPONENT_MAX = 6111;
  const EXPONENT_MIN = -6176;
  const EXPONENT_BIAS = 6176;
  const MAX_DIGITS = 34;
  const NAN_BUFFER = ByteUtils.fromNumberArray([ 124, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 ].reverse());
  const INF_NEGATIVE_BUFFER = ByteUtils.fromNumberArray([ 248, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 ].reverse());
  const INF_POSITIVE_BUFFER = ByteUtils.fromNumberArray([ 120, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 ].reverse());
  const EXPONENT_REGEX = /^([-+])?(\d+)?$/;
  const COMBINATION_MASK = 31;
  const EXPONENT_MASK = 16383;
  const COMBINATION_INFINITY = 30;
  const COMBINATION_NAN = 31;
  function isDigit(value) {
   return !isNaN(parseInt(value, 10));
  }
  function divideu128(value) {
   const DIVISOR = Long.fromNumber(1e3 * 1e3 * 1e3);
   let _rem = Long.fromNumber(0);
   if (!value.parts[0] && !value.parts[1] && !value.parts[2] && !value.parts[3]) {
    return {
     quotient: value,
     rem: _rem
    };
   }
   for (let i = 0; i <= 3; i++) {
    _rem = _rem.shiftLeft(32);
    _rem = _rem.add(new Long(value.parts[i], 0));
    value.parts[i] = _rem.div(DIVISOR).low;
    _rem = _rem.modulo(DIVISOR);
   }
   return {
    quotient: value,
    rem: _rem
   };
  }
  function multiply64x2(left, right) {
   if (!left && !right) {
    return {
     high: Long.fromNumber(0),
     low: Long.fromNumber(0)
    };
   }
   const leftHigh = left.shiftRightUnsigned(32);
   const leftLow = new Long(left.getLowBits(), 0);
   const rightHigh = right.shiftRightUnsigned(32);
   const rightLow = new Long(right.getLowBits(), 0);
   let productHigh = leftHigh.multiply(rightHigh);
   let productMid = leftHigh.multiply(rightLow);
   const productMid2 = leftLow.multiply(rightHigh);
   let productLow = leftLow.multiply(rightLow);
   productHigh = productHigh.add(productMid.shiftRightUnsigned(32));
   productMid = new Long(productMid.getLowBits(), 0).add(productMid2).add(productLow.shiftRightUnsigned(32));
   productHigh = productHigh.add(productMid.shiftRightUnsigned(32));
   productLow = productMid.shiftLeft(32).add(new Long(productLow.getLowBits(), 0));
   return {
    high: productHigh,
    low: productLow
   };
  }
  function lessThan(left, right) {
   const uhleft = left.high >>> 0;
   const uhright = right.high >>> 0;
   if (uhleft < uhright) {
    return true;
   } else if (uhleft === uhright) {
    const ulleft = left.low >>> 0;
    const ulright = right.low >>> 0;
    if (ulleft < ulright) return true;
   }
   return false;
  }
  function invalidErr(string, message) {
   throw new BSONError(`"${string}" is not a valid Decimal128 string - ${message}`);
  }
  class Decimal128 extends BSONValue {
   get _bsontype() {
    return "Decimal128";
   }
   bytes;
   constructor(bytes) {
    super();
    if (typeof bytes === "string") {
     this.bytes = Decimal128.fromString(bytes).bytes;
    } else if (bytes instanceof Uint8Array || isUint8Array(bytes)) {
     if (bytes.byteLength !== 16) {
      throw new BSONError("Decimal128 must take a Buffer of 16 bytes");
     }
     this.bytes = bytes;
    } else {
     throw new BSONError("Decimal128 must take a Buffer or string");
    }
   }
   static fromString(representation) {
    return Decimal128._fromString(representation, {
     allowRounding: false
    });
   }
   static fromStringWithRounding(representation) {
    return Decimal128._fromString(representation, {
     allowRounding: true
    });
   }
   static _fromString(representation, options) {
    let isNegative = false;
    let sawSign = false;
    let sawRadix = false;
    let foundNonZero = false;
    let significantDigits = 0;
    let nDigitsRead = 0;
    let nDigits = 0;
    let radixPosition = 0;
    let firstNonZero = 0;
    const digits = [ 0 ];
    let nDigitsStored = 0;
    let digitsInsert = 0;
    let lastDigit = 0;
    let exponent = 0;
    let significandHigh = new Long(0, 0);
    let significandLow = new Long(0, 0);
    let biasedExponent = 0;
    let index = 0;
    if (representation.length >= 7e3) {
     throw new BSONError("" + representation + " not a valid Decimal128 string");
    }
    const stringMatch = representation.match(PARSE_STRING_REGEXP);
    const infMatch = representation.match(PARSE_INF_REGEXP);
    const nanMatch = representation.match(PARSE_NAN_REGEXP);
    if (!stringMatch && !infMatch && !nanMatch || representation.length === 0) {
     throw new BSONError("" + representation + " not a valid Decimal128 string");
    }
    if (stringMatch) {
     const unsignedNumber = stringMatch[2];
     const e = stringMatch[4];
     const expSign = stringMatch[5];
     const expNumber = stringMatch[6];
     if (e && expNumber === undefined) invalidErr(representation, "missing exponent power");
     if (e && unsignedNumber === undefined) invalidErr(representation, "missing exponent base");
     if (e === undefined && (expSign || expNumber)) {
      invalidErr(representation, "missing e before exponent");
     }
    }
    if (representation[index] === "+" || representation[index] === "-") {
     sawSign = true;
     isNegative = representation[index++] === "-";
    }
    if (!isDigit(representation[index]) && representation[index] !== ".") {
     if (representation[index] === "i" || representation[index] === "I") {
      return new Decimal128(isNegative ? INF_NEGATIVE_BUFFER : INF_POSITIVE_BUFFER);
     } else if (representation[index] === "N") {
      return new Decimal128(NAN_BUFFER);
     }
    }
    while (isDigit(representation[index]) || representation[index] === ".") {
     if (representation[index] === ".") {
      if (sawRadix) invalidErr(representation, "contains multiple periods");
      sawRadix = true;
      index = index + 1;
      continue;
     }
     if (nDigitsStored < MAX_DIGITS) {
      if (representation[index] !== "0" || foundNonZero) {
       if (!foundNonZero) {
        firstNonZero = nDigitsRead;
       }
       foundNonZero = true;
       digits[digitsInsert++] = parseInt(representation[index], 10);
       nDigitsStored = nDigitsStored + 1;
      }
     }
     if (foundNonZero) nDigits = nDigits + 1;
     if (sawRadix) radixPosition = radixPosition + 1;
     nDigitsRead = nDigitsRead + 1;
     index = index + 1;
    }
    if (sawRadix && !nDigitsRead) throw new BSONError("" + representation + " not a valid Decimal128 string");
    if (representation[index] === "e" || representation[index] === "E") {
     const match = representation.substr(++index).match(EXPONENT_REGEX);
     if (!match || !match[2]) return new Decimal128(NAN_BUFFER);
     exponent = parseInt(match[0], 10);
     index = index + match[0].length;
    }
    if (representation[index]) return new Decimal128(NAN_BUFFER);
    if (!nDigitsStored) {
     digits[0] = 0;
     nDigits = 1;
     nDigitsStored = 1;
     significantDigits = 0;
    } else {
     lastDigit = nDigitsStored - 1;
     significantDigits = nDigits;
     if (significantDigits !== 1) {
      while (representation[firstNonZero + significantDigits - 1 + Number(sawSign) + Number(sawRadix)] === "0") {
       significantDigits = significantDigits - 1;
      }
     }
    }
    if (exponent <= radixPosition && radixPosition > exponent + (1 << 14)) {
     exponent = EXPONENT_MIN;
    } else {
     exponent = exponent - radixPosition;
    }
    while (exponent > EXPONENT_MAX) {
     lastDigit = lastDigit + 1;
     if (lastDigit >= MAX_DIGITS) {
      if (significantDigits === 0) {
       exponent = EXPONENT_MAX;
       break;
      }
      invalidErr(representation, "overflow");
     }
     exponent = exponent - 1;
    }
    if (options.allowRounding) {
     while (exponent < EXPONENT_MIN || nDigitsStored < nDigits) {
      if (lastDigit === 0 && significantDigits < nDigitsStored) {
       exponent = EXPONENT_MIN;
       significantDigits = 0;
       break;
      }
      if (nDigitsStored < nDigits) {
       nDigits = nDigits - 1;
      } else {
       lastDigit = lastDigit - 1;
      }
      if (exponent < EXPONENT_MAX) {
       exponent = exponent + 1;
      } else {
       const digitsString = digits.join("");
       if (digitsString.match(/^0+$/)) {
        exponent = EXPONENT_MAX;
        break;
       }
       invalidErr(representation, "overflow");
      }
     }
     if (lastDigit + 1 < significantDigits) {
      let endOfString = nDigitsRead;
      if (sawRadix) {
       firstNonZero = firstNonZero + 1;
       endOfString = endOfString + 1;
      }
      if (sawSign) {
       firstNonZero = firstNonZero + 1;
       endOfString = endOfString + 1;
      }
      const roundDigit = parseInt(representation[firstNonZero + lastDigit + 1], 10);
      let roundBit = 0;
      if (roundDigit >= 5) {
       roundBit = 1;
       if (roundDigit === 5) {
        roundBit = digits[lastDigit] % 2 === 1 ? 1 : 0;
        for (let i = firstNonZero + lastDigit + 2; i < endOfString; i++) {
         if (parseInt(representation[i], 10)) {
          roundBit = 1;
          break;
         }
        }
       }
      }
      if (roundBit) {
       let dIdx = lastDigit;
       for (;dIdx >= 0; dIdx--) {
        if (++digits[dIdx] > 9) {
         digits[dIdx] = 0;
         if (dIdx === 0) {
          if (exponent < EXPONENT_MAX) {
           exponent = exponent + 1;
           digits[dIdx] = 1;
          } else {
           return new Decimal128(isNegative ? INF_NEGATIVE_BUFFER : INF_POSITIVE_BUFFER);
          }
         }
        } else {
         break;
        }
       }
      }
     }
    } else {
     while (exponent < EXPONENT_MIN || nDigitsStored < nDigits) {
      if (lastDigit === 0) {
       if (significantDigits === 0) {
        exponent = EXPONENT_MIN;
        break;
       }
       invalidErr(representation, "exponent underflow");
      }
      if (nDigitsStored < nDigits) {
       if (representation[nDigits - 1 + Number(sawSign) + Number(sawRadix)] !== "0" && significantDigits !== 0) {
        invalidErr(representation, "inexact rounding");
       }
       nDigits = nDigits - 1;
      } else {
       if (digits[lastDigit] !== 0) {
        invalidErr(representation, "inexact rounding");
       }
       lastDigit = lastDigit - 1;
      }
      if (exponent < EXPONENT_MAX) {
       exponent = exponent + 1;
      } else {
       invalidErr(representation, "overflow");
      }
     }
     if (lastDigit + 1 < significantDigits) {
      if (sawRadix) {
       firstNonZero = firstNonZero + 1;
      }
      if (sawSign) {
       firstNonZero = firstNonZero + 1;
      }
      const roundDigit = parseInt(representation[firstNonZero + lastDigit + 1], 10);
      if (roundDigit !== 0) {
       invalidErr(representation, "inexact rounding");
      }
     }
    }
    significandHigh = Long.fromNumber(0);
    significandLow = Long.fromNumber(0);
    if (significantDigits === 0) {
     significandHigh = Long.fromNumber(0);
     significandLow = Long.fromNumber(0);
    } else if (lastDigit < 17) {
     let dIdx = 0;
     significandLow = Long.fromNumber(digits[dIdx++]);
     significandHigh = new Long(0, 0);
     for (;dIdx <= lastDigit; dIdx++) {
      significandLow = significandLow.multiply(Long.fromNumber(10));
      significandLow = significandLow.add(Long.fromNumber(digits[dIdx]));
     }
    } else {
     let dIdx = 0;
     significandHigh = Long.fromNumber(digits[dIdx++]);
     for (;dIdx <= lastDigit - 17; dIdx++) {
      significandHigh = significandHigh.multiply(Long.fromNumber(10));
      significandHigh = significandHigh.add(Long.fromNumber(digits[dIdx]));
     }
     significandLow = Long.fromNumber(digits[dIdx++]);
     for (;dIdx <= lastDigit; dIdx++) {
      significandLow = significandLow.multiply(Long.fromNumber(10));
      significandLow = significandLow.add(Long.fromNumber(digits[dIdx]));
     }
    }
    const significand = multiply64x2(significandHigh, Long.fromString("100000000000000000"));
    significand.low = significand.low.add(significandLow);
    if (lessThan(significand.low, significandLow)) {
     significand.high = significand.high.add(Long.fromNumber(1));
    }
    biasedExponent = exponent + EXPONENT_BIAS;
    const dec = {
     low: Long.fromNumber(0),
     high: Long.fromNumber(0)
    };
    if (significand.high.shiftRightUnsigned(49).and(Long.fromNumber(1)).equals(Long.fromNumber(1))) {
     dec.high = dec.high.or(Long.fromNumber(3).shiftLeft(61));
     dec.high = dec.high.or(Long.fromNumber(biasedExponent).and(Long.fromNumber(16383).shiftLeft(47)));
     dec.high = dec.high.or(significand.high.and(Long.fromNumber(0x7fffffffffff)));
    } else {
     dec.high = dec.high.or(Long.fromNumber(biasedExponent & 16383).shiftLeft(49));
     dec.high = dec.high.or(significand.high.and(Long.fromNumber(562949953421311)));
    }
    dec.low = significand.low;
    if (isNegative) {
     dec.high = dec.high.or(Long.fromString("9223372036854775808"));
    }
    const buffer = ByteUtils.allocateUnsafe(16);
    index = 0;
    buffer[index++] = dec.low.low & 255;
    buffer[index++] = dec.low.low >> 8 & 255;
    buffer[index++] = dec.low.low >> 16 & 255;
    buffer[index++] = dec.low.low >> 24 & 255;
    buffer[index++] = dec.low.high & 255;
    buffer[index++] = dec.low.high >> 8 & 255;
    buffer[index++] = dec.low.high >> 16 & 255;
    buffer[index++] = dec.low.high >> 24 & 255;
    buffer[index++] = dec.high.low & 255;
    buffer[index++] = dec.high.low >> 8 & 255;
    buffer[index++] = dec.high.low >> 16 & 255;
    buffer[index++] = dec.high.low >> 24 & 255;
    buffer[index++] = dec.high.high & 255;
    buffer[index++] = dec.high.high >> 8 & 255;
    buffer[index++] = dec.high.high >> 16 & 255;
    buffer[index++] = dec.high.high >> 24 & 255;
    return new Decimal128(buffer);
   }
   toString() {
    let biased_exponent;
    let significand_digits = 0;
    const significand = new Array(36);
    for (let i = 0; i < significand.length; i++) significand[i] = 0;
    let index = 0;
    let is_zero = false;
    let significand_msb;
    let significand128 = {
     parts: [ 0, 0, 0, 0 ]
    };
    let j, k;
    const string = [];
    index = 0;
    const buffer = this.bytes;
    const low = buffer[index++] | buffer[index++] << 8 | buffer[index++] << 16 | buffer[index++] << 24;
    const midl = buffer[index++] | buffer[index++] << 8 | buffer[index++] << 16 | buffer[index++] << 24;
    const midh = buffer[index++] | buffer[index++] << 8 | buffer[index++] << 16 | buffer[index++] << 24;
    const high = buffer[index++] | buffer[index++] << 8 | buffer[index++] << 16 | buffer[index++] << 24;
    index = 0;
    const dec = {
     low: new Long(low, midl),
     high: new Long(midh, high)
    };
    if (dec.high.lessThan(Long.ZERO)) {
     string.push("-");
    }
    const combination = high >> 26 & COMBINATION_MASK;
    if (combination >> 3 === 3) {
     if (combination === COMBINATION_INFINITY) {
      return string.join("") + "Infinity";
     } else if (combination === COMBINATION_NAN) {
      return "NaN";
     } else {
      biased_exponent = high >> 15 & EXPONENT_MASK;
      significand_msb = 8 + (high >> 14 & 1);
     }
    } else {
     significand_msb = high >> 14 & 7;
     biased_exponent = high >> 17 & EXPONENT_MASK;
    }
    const exponent = biased_exponent - EXPONENT_BIAS;
    significand128.parts[0] = (high & 16383) + ((significand_msb & 15) << 14);
    significand128.parts[1] = midh;
    significand128.parts[2] = midl;
    significand128.parts[3] = low;
    if (significand128.parts[0] === 0 && significand128.parts[1] === 0 && significand128.parts[2] === 0 && significand128.parts[3] === 0) {
     is_zero = true;
    } else {
     for (k = 3; k >= 0; k--) {
      let least_digits = 0;
      const result = divideu128(significand128);
      significand128 = result.quotient;
      least_digits = result.rem.low;
      if (!least_digits) continue;
      for (j = 8; j >= 0; j--) {
       significand[k * 9 + j] = least_digits % 10;
       least_digits = Math.floor(least_digits / 10);
      }
     }
    }
    if (is_zero) {
     significand_digits = 1;
     significand[index] = 0;
    } else {
     significand_digits = 36;
     while (!significand[index]) {
      significand_digits = significand_digits - 1;
      index = index + 1;
     }
    }
    const scientific_exponent = significand_digits - 1 + exponent;
    if (scientific_exponent >= 34 || scientific_exponent <= -7 || exponent > 0) {
     if (significand_digits > 34) {
      string.push(`${0}`);
      if (exponent > 0) string.push(`E+${exponent}`); else if (exponent < 0) string.push(`E${exponent}`);
      return string.join("");
     }
     string.push(`${significand[index++]}`);
     significand_digits = significand_digits - 1;
     if (significand_digits) {
      string.push(".");
     }
     for (let i = 0; i < significand_digits; i++) {
      string.push(`${significand[index++]}`);
     }
     string.push("E");
     if (scientific_exponent > 0) {
      string.push(`+${scientific_exponent}`);
     } else {
      string.push(`${scientific_exponent}`);
     }
    } else {
     if (exponent >= 0) {
      for (let i = 0; i < significand_digits; i++) {
       string.push(`${significand[index++]}`);
      }
     } else {
      let radix_position = significand_digits + exponent;
      if (radix_position > 0) {
       for (let i = 0; i < radix_position; i++) {
        string.push(`${significand[index++]}`);
       }
      } else {
       string.push("0");
      }
      string.push(".");
      while (radix_position++ < 0) {
       string.push("0");
      }
      for (let i = 0; i < significand_digits - Math.max(radix_position - 1, 0); i++) {
       string.push(`${significand[index++]}`);
      }
     }
    }
    return string.join("");
   }
   toJSON() {
    return {
     $numberDecimal: this.toString()
    };
   }
   toExtendedJSON() {
    return {
     $numberDecimal: this.toString()
    };
   }
   static fromExtendedJSON(doc) {
    return Decimal128.fromString(doc.$numberDecimal);
   }
   inspect(depth, options, inspect) {
    inspect ??= defaultInspect;
    const d128string = inspect(this.toString(), options);
    return `new Decimal128(${d128string})`;
   }
  }
  class Double extends BSONValue {
   get _bsontype() {
    return "Double";
   }
   value;
   constructor(value) {
    super();
    if (value instanceof Number) {
     value = value.valueOf();
    }
    this.value = +value;
   }
   static fromString(value) {
    const coercedValue = Number(value);
    if (value === "NaN") return new Double(NaN);
    if (value === "Infinity") return new Double(Infinity);
    if (value === "-Infinity") return new Double(-Infinity);
    if (!Number.isFinite(coercedValue)) {
     throw new BSONError(`Input: ${value} is not representable as a Double`);
    }
    if (value.trim() !== value) {
     throw new BSONError(`Input: '${value}' contains whitespace`);
    }
    if (value === "") {
     throw new BSONError(`Input is an empty string`);
    }
    if (/[^-0-9.+eE]/.test(value)) {
     throw new BSONError(`Input: '${value}' is not in decimal or exponential notation`);
    }
    return new Double(coercedValue);
   }
   valueOf() {
    return this.value;
   }
   toJSON() {
    return this.value;
   }
   toString(radix) {
    return this.value.toString(radix);
   }
   toExtendedJSON(options) {
    if (options && (options.legacy || options.relaxed && isFinite(this.value))) {
     return this.value;
    }
    if (Object.is(Math.sign(this.value), -0)) {
     return {
      $numberDouble: "-0.0"
     };
    }
    return {
     $numberDouble: Number.isInteger(this.value) ? this.value.toFixed(1) : this.value.toString()
    };
   }
   static fromExtendedJSON(doc, options) {
    const doubleValue = parseFloat(doc.$numberDouble);
    return options && options.relaxed ? doubleValue : new Double(doubleValue);
   }
   inspect(depth, options, inspect) {
    inspect ??= defaultInspect;
    return `new Double(${inspect(this.value, options)})`;
   }
  }
  class Int32 extends BSONValue {
   get _bsontype() {
    return "Int32";
   }
   value;
   constructor(value) {
    super();
    if (value instanceof Number) {
     value = value.valueOf();
    }
    this.value = +value | 0;
   }
   static fromString(value) {
    const cleanedValue = removeLeadingZerosAndExplicitPlus(value);
    const coercedValue = Number(value);
    if (BSON_INT32_MAX < coercedValue) {
     throw new BSONError(`Input: '${value}' is larger than the maximum value for Int32`);
    } else if (BSON_INT32_MIN > coercedValue) {
     throw new BSONError(`Input: '${value}' is smaller than the minimum value for Int32`);
    } else if (!Number.isSafeInteger(coercedValue)) {
     throw new BSONError(`Input: '${value}' is not a safe integer`);
    } else if (coercedValue.toString() !== cleanedValue) {
     throw new BSONError(`Input: '${value}' is not a valid Int32 string`);
    }
    return new Int32(coercedValue);
   }
   valueOf() {
    return this.value;
   }
   toString(radix) {
    return this.value.toString(radix);
   }
   toJSON() {
    return this.value;
   }
   toExtendedJSON(options) {
    if (options && (options.relaxed || options.legacy)) return this.value;
    return {
     $numberInt: this.value.toString()
    };
   }
   static fromExtendedJSON(doc, options) {
    return options && options.relaxed ? parseInt(doc.$numberInt, 10) : new Int32(doc.$numberInt);
   }
   inspect(depth, options, inspect) {
    inspect ??= defaultInspect;
    return `new Int32(${inspect(this.value, options)})`;
   }
  }
  class MaxKey extends BSONValue {
   get _bsontype() {
    return "MaxKey";
   }
   toExtendedJSON() {
    return {
     $maxKey: 1
    };
   }
   static fromExtendedJSON() {
    return new MaxKey;
   }
   inspect() {
    return "new MaxKey()";
   }
  }
  class MinKey extends BSONValue {
   get _bsontype() {
    return "MinKey";
   }
   toExtendedJSON() {
    return {
     $minKey: 1
    };
   }
   static fromExtendedJSON() {
    return new MinKey;
   }
   inspect() {
    return "new MinKey()";
   }
  }
  const __idCache = new WeakMap;
  const byteToHex = [];
  for (let n = 0; n < 256; n++) byteToHex.push(n.toString(16).padStart(2, "0"));
  const hexCharCodeToNibble = new Int8Array(103);
  for (let c = 48; c <= 57; c++) hexCharCodeToNibble[c] = c - 48;
  for (let c = 65; c <= 70; c++) hexCharCodeToNibble[c] = c - 55;
  for (let c = 97; c <= 102; c++) hexCharCodeToNibble[c] = c - 87;
  class ObjectId extends BSONValue {
   get _bsontype() {
    return "ObjectId";
   }
   static index=0;
   static PROCESS_UNIQUE=null;
   static resetState=() => {
    this.index = Math.floor(Math.random() * 16777216);
    this.PROCESS_UNIQUE = null;
   };
   static {
    this.resetState();
    let v8Module;
    let isBuildingSnapshot = false;
    try {
     v8Module = globalThis?.process?.getBuiltinModule?.("v8") ?? {};
    } catch {}
    const startupSnapshot = v8Module?.startupSnapshot;
    try {
     isBuildingSnapshot = startupSnapshot?.isBuildingSnapshot?.();
    } catch {}
    if (isBuildingSnapshot) {
     startupSnapshot?.addDeserializeCallback?.(this.resetState);
    }
   }
   static cacheHexString;
   i0;
   i1;
   i2;
   i3;
   setFromBytes(b, offset = 0) {
    this.i0 = b[offset] << 16 | b[offset + 1] << 8 | b[offset + 2];
    this.i1 = b[offset + 3] << 16 | b[offset + 4] << 8 | b[offset + 5];
    this.i2 = b[offset + 6] << 16 | b[offset + 7] << 8 | b[offset + 8];
    this.i3 = b[offset + 9] << 16 | b[offset + 10] << 8 | b[offset + 11];
   }
   setFromHex(s) {
    const t = hexCharCodeToNibble;
    this.i0 = t[s.charCodeAt(0)] << 20 | t[s.charCodeAt(1)] << 16 | t[s.charCodeAt(2)] << 12 | t[s.charCodeAt(3)] << 8 | t[s.charCodeAt(4)] << 4 | t[s.charCodeAt(5)];
    this.i1 = t[s.charCodeAt(6)] << 20 | t[s.charCodeAt(7)] << 16 | t[s.charCodeAt(8)] << 12 | t[s.charCodeAt(9)] << 8 | t[s.charCodeAt(10)] << 4 | t[s.charCodeAt(11)];
    this.i2 = t[s.charCodeAt(12)] << 20 | t[s.charCodeAt(13)] << 16 | t[s.charCodeAt(14)] << 12 | t[s.charCodeAt(15)] << 8 | t[s.charCodeAt(16)] << 4 | t[s.charCodeAt(17)];
    this.i3 = t[s.charCodeAt(18)] << 20 | t[s.charCodeAt(19)] << 16 | t[s.charCodeAt(20)] << 12 | t[s.charCodeAt(21)] << 8 | t[s.charCodeAt(22)] << 4 | t[s.charCodeAt(23)];
   }
   constructor(inputId, offset) {
    super();
    if (typeof offset === "number") {
     this.setFromBytes(inputId, offset);
     return;
    }
    let workingId;
    if (typeof inputId === "object" && inputId && "id" in inputId) {
     if (ObjectId.is(inputId) && typeof inputId.i0 === "number" && typeof inputId.i1 === "number" && typeof inputId.i2 === "number" && typeof inputId.i3 === "number") {
      this.i0 = inputId.i0;
      this.i1 = inputId.i1;
      this.i2 = inputId.i2;
      this.i3 = inputId.i3;
      return;
     }
     if (typeof inputId.id !== "string" && !ArrayBuffer.isView(inputId.id)) {
      throw new BSONError("Argument passed in must have an id that is of type string or Buffer");
     }
     if ("toHexString" in inputId && typeof inputId.toHexString === "function") {
      workingId = ByteUtils.fromHex(inputId.toHexString());
     } else {
      workingId = inputId.id;
     }
    } else {
     workingId = inputId;
    }
    if (workingId == null) {
     const time = Math.floor(Date.now() / 1e3);
     const inc = ObjectId.getInc();
     const pu = ObjectId.PROCESS_UNIQUE ??= ByteUtils.randomBytes(5);
     this.i0 = time >>> 8 & 16777215;
     this.i1 = (time & 255) << 16 | pu[0] << 8 | pu[1];
     this.i2 = pu[2] << 16 | pu[3] << 8 | pu[4];
     this.i3 = inc & 16777215;
    } else if (ArrayBuffer.isView(workingId) && workingId.byteLength === 12) {
     this.setFromBytes(workingId instanceof Uint8Array ? workingId : ByteUtils.toLocalBufferType(workingId));
    } else if (typeof workingId === "string") {
     if (ObjectId.validateHexString(workingId)) {
      this.setFromHex(workingId);
      if (ObjectId.cacheHexString) {
       __idCache.set(this, workingId);
      }
     } else {
      throw new BSONError("input must be a 24 character hex string, 12 byte Uint8Array, or an integer");
     }
    } else {
     throw new BSONError("Argument passed in does not match the accepted types");
    }
   }
   get id() {
    const b = ByteUtils.allocateUnsafe(12);
    b[0] = this.i0 >>> 16 & 255;
    b[1] = this.i0 >>> 8 & 255;
    b[2] = this.i0 & 255;
    b[3] = this.i1 >>> 16 & 255;
    b[4] = this.i1 >>> 8 & 255;
    b[5] = this.i1 & 255;
    b[6] = this.i2 >>> 16 & 255;
    b[7] = this.i2 >>> 8 & 255;
    b[8] = this.i2 & 255;
    b[9] = this.i3 >>> 16 & 255;
    b[10] = this.i3 >>> 8 & 255;
    b[11] = this.i3 & 255;
    return b;
   }
   set id(value) {
    const bytes = value instanceof Uint8Array ? value : ByteUtils.toLocalBufferType(value);
    this.setFromBytes(bytes);
    if (ObjectId.cacheHexString) {
     __idCache.set(this, ByteUtils.toHex(bytes));
    }
   }
   static validateHexString(string) {
    if (string?.length !== 24) return false;
    for (let i = 0; i < 24; i++) {
     const char = string.charCodeAt(i);
     if (char >= 48 && char <= 57 || char >= 97 && char <= 102 || char >= 65 && char <= 70) {
      continue;
     }
     return false;
    }
    return true;
   }
   toHexString() {
    if (ObjectId.cacheHexString) {
     const __id = __idCache.get(this);
     if (__id) return __id;
    }
    const i0 = this.i0;
    const i1 = this.i1;
    const i2 = this.i2;
    const i3 = this.i3;
    const hexString = byteToHex[i0 >>> 16 & 255] + byteToHex[i0 >>> 8 & 255] + byteToHex[i0 & 255] + byteToHex[i1 >>> 16 & 255] + byteToHex[i1 >>> 8 & 255] + byteToHex[i1 & 255] + byteToHex[i2 >>> 16 & 255] + byteToHex[i2 >>> 8 & 255] + byteToHex[i2 & 255] + byteToHex[i3 >>> 16 & 255] + byteToHex[i3 >>> 8 & 255] + byteToHex[i3 & 255];
    if (ObjectId.cacheHexString) {
     __idCache.set(this, hexString);
    }
    return hexString;
   }
   static getInc() {
    return ObjectId.index = (ObjectId.index + 1) % 16777216;
   }
   static generate(time) {
    if ("number" !== typeof time) {
     time = Math.floor(Date.now() / 1e3);
    }
    const inc = ObjectId.getInc();
    const buffer = ByteUtils.allocateUnsafe(12);
    NumberUtils.setInt32BE(buffer, 0, time);
    const PROCESS_UNIQUE = this.PROCESS_UNIQUE ??= ByteUtils.randomBytes(5);
    buffer[4] = PROCESS_UNIQUE[0];
    buffer[5] = PROCESS_UNIQUE[1];
    buffer[6] = PROCESS_UNIQUE[2];
    buffer[7] = PROCESS_UNIQUE[3];
    buffer[8] = PROCESS_UNIQUE[4];
    buffer[11] = inc & 255;
    buffer[10] = inc >>> 8 & 255;
    buffer[9] = inc >>> 16 & 255;
    return buffer;
   }
   toString(encoding) {
    if (encoding === "base64") return ByteUtils.toBase64(this.id);
    if (encoding === "hex") return this.toHexString();
    return this.toHexString();
   }
   toJSON() {
    return this.toHexString();
   }
   static is(variable) {
    return variable != null && typeof variable === "object" && "_bsontype" in variable && variable._bsontype === "ObjectId";
   }
   equals(otherId) {
    if (otherId === undefined || otherId === null) {
     return false;
    }
    if (ObjectId.is(otherId) && typeof otherId.i0 === "number" && typeof otherId.i1 === "number" && typeof otherId.i2 === "number" && typeof otherId.i3 === "number") {
     return this.i3 === otherId.i3 && this.i0 === otherId.i0 && this.i1 === otherId.i1 && this.i2 === otherId.i2;
    }
    if (typeof otherId === "string") {
     return otherId.toLowerCase() === this.toHexString();
    }
    if (typeof otherId === "object" && typeof otherId.toHexString === "function") {
     const otherIdString = otherId.toHexString();
     const thisIdString = this.toHexString();
     return typeof otherIdString === "string" && otherIdString.toLowerCase() === thisIdString;
    }
    return false;
   }
   getTimestamp() {
    const timestamp = new Date;
    const time = this.i0 * 256 + (this.i1 >>> 16);
    timestamp.setTime(time * 1e3);
    return timestamp;
   }
   static createPk() {
    return new ObjectId;
   }
   serializeInto(uint8array, index) {
    uint8array[index] = this.i0 >>> 16 & 255;
    uint8array[index + 1] = this.i0 >>> 8 & 255;
    uint8array[index + 2] = this.i0 & 255;
    uint8array[index + 3] = this.i1 >>> 16 & 255;
    uint8array[index + 4] = this.i1 >>> 8 & 255;
    uint8array[index + 5] = this.i1 & 255;
    uint8array[index + 6] = this.i2 >>> 16 & 255;
    uint8array[index + 7] = this.i2 >>> 8 & 255;
    uint8array[index + 8] = this.i2 & 255;
    uint8array[index + 9] = this.i3 >>> 16 & 255;
    uint8array[index + 10] = this.i3 >>> 8 & 255;
    uint8array[index + 11] = this.i3 & 255;
    return 12;
   }
   static createFromTime(time) {
    const buffer = ByteUtils.allocate(12);
    for (let i = 11; i >= 4; i--) buffer[i] = 0;
    NumberUtils.setInt32BE(buffer, 0, time);
    return new ObjectId(buffer);
   }
   static createFromHexString(hexString) {
    if (hexString?.length !== 24) {
     throw new BSONError("hex string must be 24 characters");
    }
    return new ObjectId(ByteUtils.fromHex(hexString));
   }
   static createFromBase64(base64) {
    if (base64?.length !== 16) {
     throw new BSONError("base64 string must be 16 characters");
    }
    return new ObjectId(ByteUtils.fromBase64(base64));
   }
   static isValid(id) {
    if (id == null) return false;
    if (typeof id === "string") return ObjectId.validateHexString(id);
    try {
     new ObjectId(id);
     return true;
    } catch {
     return false;
    }
   }
   toExtendedJSON() {
    if (this.toHexString) return {
     $oid: this.toHexString()
    };
    return {
     $oid: this.toString("hex")
    };
   }
   static fromExtendedJSON(doc) {
    return new ObjectId(doc.$oid);
   }
   isCached() {
    return ObjectId.cacheHexString && __idCache.has(this);
   }
   inspect(depth, options, inspect) {
    inspect ??= defaultInspect;
    return `new ObjectId(${inspect(this.toHexString(), options)})`;
   }
  }
  function internalCalculateObjectSize(object, serializeFunctions, ignoreUndefined) {
   const objectStack = [ {
    object: object,
    ignoreUndefined: ignoreUndefined ?? false,
    exit: false
   } ];
   const path = new Set;
   let total = 0;
   while (objectStack.length > 0) {
    const frame = objectStack.pop();
    if (frame.exit) {
     path.delete(frame.object);
     continue;
    }
    const {object: obj, ignoreUndefined: frameIgnoreUndefined} = frame;
    path.add(obj);
    frame.exit = true;
    objectStack.push(frame);
    total += 5;
    const isObjArray = Array.isArray(obj);
    const isObjMap = !isObjArray && (obj instanceof Map || isMap(obj));
    let target = obj;
    if (!isObjArray && !isObjMap && typeof obj?.toBSON === "function") {
     target = obj.toBSON();
    }
    if (isObjArray) {
     const array = target;
     for (let i = 0; i < array.length; i++) {
      total += calculateElementSize(i.toString(), array[i], serializeFunctions, true, frameIgnoreUndefined, objectStack, path);
     }
    } else if (isObjMap) {
     for (const [key, value] of target) {
      total += calculateElementSize(key, value, serializeFunctions, false, frameIgnoreUndefined, objectStack, path);
     }
    } else {
     for (const key of Object.keys(target)) {
      total += calculateElementSize(key, target[key], serializeFunctions, false, frameIgnoreUndefined, objectStack, path);
     }
    }
   }
   return total;
  }
  function calculateElementSize(name, value, serializeFunctions = false, isArray = false, ignoreUndefined = false, objectStack, path) {
   if (typeof value?.toBSON === "function") {
    value = value.toBSON();
   }
   switch (typeof value) {
   case "string":
    return 1 + ByteUtils.utf8ByteLength(name) + 1 + 4 + ByteUtils.utf8ByteLength(value) + 1;

   case "number":
    if (Math.floor(value) === value && value >= JS_INT_MIN && value <= JS_INT_MAX) {
     if (!Object.is(value, -0) && value >= BSON_INT32_MIN && value <= BSON_INT32_MAX) {
      return ByteUtils.utf8ByteLength(name) + 1 + (4 + 1);
     } else {
      return ByteUtils.utf8ByteLength(name) + 1 + (8 + 1);
     }
    } else {
     return ByteUtils.utf8ByteLength(name) + 1 + (8 + 1);
    }

   case "undefined":
    if (isArray || !ignoreUndefined) return ByteUtils.utf8ByteLength(name) + 1 + 1;
    return 0;

   case "boolean":
    return ByteUtils.utf8ByteLength(name) + 1 + (1 + 1);

   case "object":
    if (value != null && typeof value._bsontype === "string" && value[BSON_VERSION_SYMBOL] !== BSON_MAJOR_VERSION) {
     throw new BSONVersionError;
    } else if (value == null || value._bsontype === "MinKey" || value._bsontype === "MaxKey") {
     return ByteUtils.utf8ByteLength(name) + 1 + 1;
    } else if (value._bsontype === "ObjectId") {
     return ByteUtils.utf8ByteLength(name) + 1 + (12 + 1);
    } else if (value instanceof Date || isDate(value)) {
     return ByteUtils.utf8ByteLength(name) + 1 + (8 + 1);
    } else if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer || isAnyArrayBuffer(value)) {
     return ByteUtils.utf8ByteLength(name) + 1 + (1 + 4 + 1) + value.byteLength;
    } else if (value._bsontype === "Long" || value._bsontype === "Double" || value._bsontype === "Timestamp") {
     return ByteUtils.utf8ByteLength(name) + 1 + (8 + 1);
    } else if (value._bsontype === "Decimal128") {
     return ByteUtils.utf8ByteLength(name) + 1 + (16 + 1);
    } else if (value._bsontype === "Int32") {
     return ByteUtils.utf8ByteLength(name) + 1 + (4 + 1);
    } else if (value._bsontype === "Code") {
     if (value.scope != null && typeof value.scope === "object") {
      if (path.has(value.scope)) {
       throw new BSONError("Cannot convert circular structure to BSON");
      }
      objectStack.push({
       object: value.scope,
       ignoreUndefined: ignoreUndefined,
       exit: false
      });
      return ByteUtils.utf8ByteLength(name) + 1 + 1 + 4 + 4 + ByteUtils.utf8ByteLength(value.code.toString()) + 1;
     } else {
      return ByteUtils.utf8ByteLength(name) + 1 + 1 + 4 + ByteUtils.utf8ByteLength(value.code.toString()) + 1;
     }
    } else if (value._bsontype === "Binary") {
     const binary = value;
     if (binary.sub_type === Binary.SUBTYPE_BYTE_ARRAY) {
      return ByteUtils.utf8ByteLength(name) + 1 + (binary.position + 1 + 4 + 1 + 4);
     } else {
      return ByteUtils.utf8ByteLength(name) + 1 + (binary.position + 1 + 4 + 1);
     }
    } else if (value._bsontype === "BSONSymbol") {
     return ByteUtils.utf8ByteLength(name) + 1 + ByteUtils.utf8ByteLength(value.value) + 4 + 1 + 1;
    } else if (value._bsontype === "DBRef") {
     const ordered_values = Object.assign({
      $ref: value.collection,
      $id: value.oid
     }, value.fields);
     if (value.db != null) {
      ordered_values["$db"] = value.db;
     }
     objectStack.push({
      object: ordered_values,
      ignoreUndefined: true,
      exit: false
     });
     return ByteUtils.utf8ByteLength(name) + 1 + 1;
    } else if (value instanceof RegExp || isRegExp(value)) {
     return ByteUtils.utf8ByteLength(name) + 1 + 1 + ByteUtils.utf8ByteLength(value.source) + 1 + (value.global ? 1 : 0) + (value.ignoreCase ? 1 : 0) + (value.multiline ? 1 : 0) + 1;
    } else if (value._bsontype === "BSONRegExp") {
     return ByteUtils.utf8ByteLength(name) + 1 + 1 + ByteUtils.utf8ByteLength(value.pattern) + 1 + ByteUtils.utf8ByteLength(value.options) + 1;
    } else {
     if (path.has(value)) {
      throw new BSONError("Cannot convert circular structure to BSON");
     }
     objectStack.push({
      object: value,
      ignoreUndefined: ignoreUndefined,
      exit: false
     });
     return ByteUtils.utf8ByteLength(name) + 1 + 1;
    }

   case "function":
    if (serializeFunctions) {
     return ByteUtils.utf8ByteLength(name) + 1 + 1 + 4 + ByteUtils.utf8ByteLength(value.toString()) + 1;
    }
    return 0;

   case "bigint":
    return ByteUtils.utf8ByteLength(name) + 1 + (8 + 1);

   case "symbol":
    return 0;

   default:
    throw new BSONError(`Unrecognized JS type: ${typeof value}`);
   }
  }
  function alphabetize(str) {
   return str.split("").sort().join("");
  }
  class BSONRegExp extends BSONValue {
   get _bsontype() {
    return "BSONRegExp";
   }
   pattern;
   options;
   constructor(pattern, options) {
    super();
    this.pattern = pattern;
    this.options = alphabetize(options ?? "");
    if (this.pattern.indexOf("\0") !== -1) {
     throw new BSONError(`BSON Regex patterns cannot contain null bytes, found: ${JSON.stringify(this.pattern)}`);
    }
    if (this.options.indexOf("\0") !== -1) {
     throw new BSONError(`BSON Regex options cannot contain null bytes, found: ${JSON.stringify(this.options)}`);
    }
    for (let i = 0; i < this.options.length; i++) {
     if (!(this.options[i] === "i" || this.options[i] === "m" || this.options[i] === "x" || this.options[i] === "l" || this.options[i] === "s" || this.options[i] === "u")) {
      throw new BSONError(`The regular expression option [${this.options[i]}] is not supported`);
     }
    }
   }
   static parseOptions(options) {
    return options ? options.split("").sort().join("") : "";
   }
   toExtendedJSON(options) {
    options = options || {};
    if (options.legacy) {
     return {
      $regex: this.pattern,
      $options: this.options
     };
    }
    return {
     $regularExpression: {
      pattern: this.pattern,
      options: this.options
     }
    };
   }
   static fromExtendedJSON(doc) {
    if ("$regex" in doc) {
     if (typeof doc.$regex !== "string") {
      if (doc.$regex._bsontype === "BSONRegExp") {
       return doc;
      }
     } else {
      return new BSONRegExp(doc.$regex, BSONRegExp.parseOptions(doc.$options));
     }
    }
    if ("$regularExpression" in doc) {
     return new BSONRegExp(doc.$regularExpression.pattern, BSONRegExp.parseOptions(doc.$regularExpression.options));
    }
    throw new BSONError(`Unexpected BSONRegExp EJSON object form: ${JSON.stringify(doc)}`);
   }
   inspect(depth, options, inspect) {
    const stylize = getStylizeFunction(options) ?? (v => v);
    inspect ??= defaultInspect;
    const pattern = stylize(inspect(this.pattern), "regexp");
    const flags = stylize(inspect(this.options), "regexp");
    return `new BSONRegExp(${pattern}, ${flags})`;
   }
  }
  class BSONSymbol extends BSONValue {
   get _bsontype() {
    return "BSONSymbol";
   }
   value;
   constructor(value) {
    super();
    this.value = value;
   }
   valueOf() {
    return this.value;
   }
   toString() {
    return this.value;
   }
   toJSON() {
    return this.value;
   }
   toExtendedJSON() {
    return {
     $symbol: this.value
    };
   }
   static fromExtendedJSON(doc) {
    return new BSONSymbol(doc.$symbol);
   }
   inspect(depth, options, inspect) {
    inspect ??= defaultInspect;
    return `new BSONSymbol(${inspect(this.value, options)})`;
   }
  }
  const LongWithoutOverridesClass = Long;
  class Timestamp extends LongWithoutOverridesClass {
   get _bsontype() {
    return "Timestamp";
   }
   get [bsonType]() {
    return "Timestamp";
   }
   static MAX_VALUE=Long.MAX_UNSIGNED_VALUE;
   get i() {
    return this.low >>> 0;
   }
   get t() {
    return this.high >>> 0;
   }
   constructor(low) {
    if (low == null) {
     super(0, 0, true);
    } else if (typeof low === "bigint") {
     super(low, true);
    } else if (Long.isLong(low)) {
     super(low.low, low.high, true);
    } else if (typeof low === "object" && "t" in low && "i" in low) {
     if (typeof low.t !== "number" && (typeof low.t !== "object" || low.t._bsontype !== "Int32")) {
      throw new BSONError("Timestamp constructed from { t, i } must provide t as a number");
     }
     if (typeof low.i !== "number" && (typeof low.i !== "object" || low.i._bsontype !== "Int32")) {
      throw new BSONError("Timestamp constructed from { t, i } must provide i as a number");
     }
     const t = Number(low.t);
     const i = Number(low.i);
     if (t < 0 || Number.isNaN(t)) {
      throw new BSONError("Timestamp constructed from { t, i } must provide a positive t");
     }
     if (i < 0 || Number.isNaN(i)) {
      throw new BSONError("Timestamp constructed from { t, i } must provide a positive i");
     }
     if (t > 4294967295) {
      throw new BSONError("Timestamp constructed from { t, i } must provide t equal or less than uint32 max");
     }
     if (i > 4294967295) {
      throw new BSONError("Timestamp constructed from { t, i } must provide i equal or less than uint32 max");
     }
     super(i, t, true);
    } else {
     throw new BSONError("A Timestamp can only be constructed with: bigint, Long, or { t: number; i: number }");
    }
   }
   toJSON() {
    return {
     $timestamp: this.toString()
    };
   }
   static fromInt(value) {
    return new Timestamp(Long.fromInt(value, true));
   }
   static fromNumber(value) {
    return new Timestamp(Long.fromNumber(value, true));
   }
   static fromBits(lowBits, highBits) {
    return new Timestamp({
     i: lowBits,
     t: highBits
    });
   }
   static fromString(str, optRadix) {
    return new Timestamp(Long.fromString(str, true, optRadix));
   }
   toExtendedJSON() {
    return {
     $timestamp: {
      t: this.t,
      i: this.i
     }
    };
   }
   static fromExtendedJSON(doc) {
    const i = Long.isLong(doc.$timestamp.i) ? doc.$timestamp.i.getLowBitsUnsigned() : doc.$timestamp.i;
    const t = Long.isLong(doc.$timestamp.t) ? doc.$timestamp.t.getLowBitsUnsigned() : doc.$timestamp.t;
    return new Timestamp({
     t: t,
     i: i
    });
   }
   inspect(depth, options, inspect) {
    inspect ??= defaultInspect;
    const t = inspect(this.t, options);
    const i = inspect(this.i, options);
    return `new Timestamp({ t: ${t}, i: ${i} })`;
   }
  }
  const JS_INT_MAX_LONG = Long.fromNumber(JS_INT_MAX);
  const JS_INT_MIN_LONG = Long.fromNumber(JS_INT_MIN);
  function internalDeserialize(buffer, options, isArray) {
   options = options == null ? {} : options;
   const index = options && options.index ? options.index : 0;
   const size = NumberUtils.getInt32LE(buffer, index);
   if (size < 5) {
    throw new BSONError(`bson size must be >= 5, is ${size}`);
   }
   if (options.allowObjectSmallerThanBufferSize && buffer.length < size) {
    throw new BSONError(`buffer length ${buffer.length} must be >= bson size ${size}`);
   }
   if (!options.allowObjectSmallerThanBufferSize && buffer.length !== size) {
    throw new BSONError(`buffer length ${buffer.length} must === bson size ${size}`);
   }
   if (size + index > buffer.byteLength) {
    throw new BSONError(`(bson size ${size} + options.index ${index} must be <= buffer length ${buffer.byteLength})`);
   }
   if (buffer[index + size - 1] !== 0) {
    throw new BSONError("One object, sized correctly, with a spot for an EOO, but the EOO isn't 0x00");
   }
   return deserializeObject(buffer, index, options, isArray);
  }
  const allowedDBRefKeys = /^\$ref$|^\$id$|^\$db$/;
  function assignValue(dest, name, value) {
   if (name === "__proto__") {
    Object.defineProperty(dest, name, {
     value: value,
     writable: true,
     enumerable: true,
     configurable: true
    });
   } else {
    dest[name] = value;
   }
  }
  function toPotentialDbRef(doc) {
   if (isDBRefLike(doc)) {
    const {$ref: $ref, $id: $id, $db: $db, ...fields} = doc;
    return new DBRef($ref, $id, $db, fields);
   }
   return doc;
  }
  function deserializeObject(buffer, index, options, isArray = false) {
   options = {
    ...options
   };
   const fieldsAsRaw = options["fieldsAsRaw"] == null ? null : options["fieldsAsRaw"];
   const raw = options["raw"] == null ? false : options["raw"];
   const bsonRegExp = typeof options["bsonRegExp"] === "boolean" ? options["bsonRegExp"] : false;
   const promoteBuffers = options.promoteBuffers ?? false;
   const promoteLongs = options.promoteLongs ?? true;
   const promoteValues = options.promoteValues ?? true;
   const useBigInt64 = options.useBigInt64 ?? false;
   if (useBigInt64 && !promoteValues) {
    throw new BSONError("Must either request bigint or Long for int64 deserialization");
   }
   if (useBigInt64 && !promoteLongs) {
    throw new BSONError("Must either request bigint or Long for int64 deserialization");
   }
   const validation = options.validation == null ? {
    utf8: true
   } : options.validation;
   let globalUTFValidation = true;
   let validationSetting;
   let utf8KeysSet;
   const utf8ValidatedKeys = validation.utf8;
   if (typeof utf8ValidatedKeys === "boolean") {
    validationSetting = utf8ValidatedKeys;
   } else {
    globalUTFValidation = false;
    const utf8ValidationValues = Object.keys(utf8ValidatedKeys).map(function(key) {
     return utf8ValidatedKeys[key];
    });
    if (utf8ValidationValues.length === 0) {
     throw new BSONError("UTF-8 validation setting cannot be empty");
    }
    if (typeof utf8ValidationValues[0] !== "boolean") {
     throw new BSONError("Invalid UTF-8 validation option, must specify boolean values");
    }
    validationSetting = utf8ValidationValues[0];
    if (!utf8ValidationValues.every(item => item === validationSetting)) {
     throw new BSONError("Invalid UTF-8 validation option - keys must be all true or all false");
    }
   }
   if (!globalUTFValidation) {
    utf8KeysSet = new Set;
    for (const key of Object.keys(utf8ValidatedKeys)) {
     utf8KeysSet.add(key);
    }
   }
   const startIndex = index;
   if (buffer.length < 5) throw new BSONError("corrupt bson message < 5 bytes long");
   const size = NumberUtils.getInt32LE(buffer, index);
   index += 4;
   if (size < 5 || size > buffer.length) throw new BSONError("corrupt bson message");
   const rootObject = isArray ? [] : {};
   let arrayIndex = 0;
   let isPossibleDBRef = isArray ? false : null;
   let currentFrame = null;
   let currentDest = rootObject;
   let currentIsArray = isArray;
   while (true) {
    const elementType = buffer[index++];
    if (elementType === 0) {
     if (currentFrame) {
      if (index === currentFrame.lastIndex) {
       const completedFrame = currentFrame;
       currentFrame = completedFrame.prev;
       if (currentFrame === null) {
        currentDest = rootObject;
        currentIsArray = isArray;
       } else {
        currentDest = currentFrame.holdingDocument;
        currentIsArray = currentFrame.isArray;
       }
       let result = completedFrame.holdingDocument;
       switch (completedFrame.elementType) {
       case BSON_DATA_OBJECT:
        if (completedFrame.isPossibleDBRef) {
         result = toPotentialDbRef(result);
        }
        break;

       case BSON_DATA_ARRAY:
        break;

       case BSON_DATA_CODE_W_SCOPE:
        result = new Code(completedFrame.functionString, completedFrame.holdingDocument);
        break;

       default:
        throw new BSONError("Unexpected element type in frame stack");
       }
       assignValue(currentDest, completedFrame.propertyName, result);
       continue;
      } else {
       if (currentFrame.elementType === BSON_DATA_ARRAY) {
        throw new BSONError("corrupted array bson");
       }
       throw new BSONError("Bad BSON Document: object not properly terminated");
      }
     } else {
      break;
     }
    }
    let i = index;
    while (buffer[i] !== 0 && i < buffer.length) {
     i++;
    }
    if (i >= buffer.byteLength) throw new BSONError("Bad BSON Document: illegal CString");
    const name = currentIsArray ? currentFrame !== null ? currentFrame.arrayIndex++ : arrayIndex++ : ByteUtils.toUTF8(buffer, index, i, false);
    let shouldValidateKey;
    if (currentFrame !== null) {
     shouldValidateKey = currentFrame.validationSetting;
    } else if (globalUTFValidation || utf8KeysSet?.has(name)) {
     shouldValidateKey = validationSetting;
    } else {
     shouldValidateKey = !validationSetting;
    }
    if (currentFrame !== null) {
     if (currentFrame.isPossibleDBRef !== false && typeof name === "string" && name[0] === "$") {
      currentFrame.isPossibleDBRef = allowedDBRefKeys.test(name);
     }
    } else if (isPossibleDBRef !== false && name[0] === "$") {
     isPossibleDBRef = allowedDBRefKeys.test(name);
    }
    let value;
    let isDeferredValue = false;
    index = i + 1;
    if (elementType === BSON_DATA_STRING) {
     const stringSize = NumberUtils.getInt32LE(buffer, index);
     index += 4;
     if (stringSize <= 0 || stringSize > buffer.length - index || buffer[index + stringSize - 1] !== 0) {
      throw new BSONError("bad string length in bson");
     }
     value = ByteUtils.toUTF8(buffer, index, index + stringSize - 1, shouldValidateKey);
     index = index + stringSize;
    } else if (elementType === BSON_DATA_OID) {
     value = new ObjectId(buffer, index);
     index = index + 12;
    } else if (elementType === BSON_DATA_INT && promoteValues === false) {
     value = new Int32(NumberUtils.getInt32LE(buffer, index));
     index += 4;
    } else if (elementType === BSON_DATA_INT) {
     value = NumberUtils.getInt32LE(buffer, index);
     index += 4;
    } else if (elementType === BSON_DATA_NUMBER) {
     value = NumberUtils.getFloat64LE(buffer, index);
     index += 8;
     if (promoteValues === false) value = new Double(value);
    } else if (elementType === BSON_DATA_DATE) {
     const lowBits = NumberUtils.getInt32LE(buffer, index);
     const highBits = NumberUtils.getInt32LE(buffer, index + 4);
     index += 8;
     value = new Date(new Long(lowBits, highBits).toNumber());
    } else if (elementType === BSON_DATA_BOOLEAN) {
     if (buffer[index] !== 0 && buffer[index] !== 1) throw new BSONError("illegal boolean type value");
     value = buffer[index++] === 1;
    } else if (elementType === BSON_DATA_OBJECT) {
     const objectSize = NumberUtils.getInt32LE(buffer, index);
     if (objectSize < 5 || objectSize > buffer.length - index) throw new BSONError("bad embedded document length in bson");
     if (raw || (currentFrame?.raw ?? false)) {
      value = buffer.subarray(index, index + objectSize);
      index = index + objectSize;
     } else {
      isDeferredValue = true;
      const objectFrame = {
       holdingDocument: {},
       elementType: BSON_DATA_OBJECT,
       propertyName: name,
       functionString: null,
       lastIndex: index + objectSize,
       isArray: false,
       arrayIndex: 0,
       raw: false,
       isPossibleDBRef: null,
       validationSetting: shouldValidateKey,
       prev: currentFrame
      };
      currentFrame = objectFrame;
      currentDest = objectFrame.holdingDocument;
      currentIsArray = false;
      index = index + 4;
     }
    } else if (elementType === BSON_DATA_ARRAY) {
     const objectSize = NumberUtils.getInt32LE(buffer, index);
     if (objectSize < 5 || objectSize > buffer.length - index) throw new BSONError("bad embedded array length in bson");
     const stopIndex = index + objectSize;
     const arrayRaw = !!(fieldsAsRaw && fieldsAsRaw[name]) || (currentFrame?.raw ?? false);
     isDeferredValue = true;
     const arrayFrame = {
      holdingDocument: [],
      elementType: BSON_DATA_ARRAY,
      propertyName: name,
      functionString: null,
      lastIndex: stopIndex,
      isArray: true,
      arrayIndex: 0,
      raw: arrayRaw,
      isPossibleDBRef: false,
      validationSetting: shouldValidateKey,
      prev: currentFrame
     };
     currentFrame = arrayFrame;
     currentDest = arrayFrame.holdingDocument;
     currentIsArray = true;
     index = index + 4;
    } else if (elementType === BSON_DATA_UNDEFINED) {
     value = undefined;
    } else if (elementType === BSON_DATA_NULL) {
     value = null;
    } else if (elementType === BSON_DATA_LONG) {
     if (useBigInt64) {
      value = NumberUtils.getBigInt64LE(buffer, index);
      index += 8;
     } else {
      const lowBits = NumberUtils.getInt32LE(buffer, index);
      const highBits = NumberUtils.getInt32LE(buffer, index + 4);
      index += 8;
      const long = new Long(lowBits, highBits);
      if (promoteLongs && promoteValues === true) {
       value = long.lessThanOrEqual(JS_INT_MAX_LONG) && long.greaterThanOrEqual(JS_INT_MIN_LONG) ? long.toNumber() : long;
      } else {
       value = long;
      }
     }
    } else if (elementType === BSON_DATA_DECIMAL128) {
     const bytes = ByteUtils.allocateUnsafe(16);
     for (let i = 0; i < 16; i++) bytes[i] = buffer[index + i];
     index = index + 16;
     value = new Decimal128(bytes);
    } else if (elementType === BSON_DATA_BINARY) {
     let binarySize = NumberUtils.getInt32LE(buffer, index);
     index += 4;
     const totalBinarySize = binarySize;
     const subType = buffer[index++];
     if (binarySize < 0) throw new BSONError("Negative binary type element size found");
     if (binarySize > buffer.byteLength) throw new BSONError("Binary type size larger than document size");
     if (subType === Binary.SUBTYPE_BYTE_ARRAY) {
      binarySize = NumberUtils.getInt32LE(buffer, index);
      index += 4;
      if (binarySize < 0) throw new BSONError("Negative binary type element size found for subtype 0x02");
      if (binarySize > totalBinarySize - 4) throw new BSONError("Binary type with subtype 0x02 contains too long binary size");
      if (binarySize < totalBinarySize - 4) throw new BSONError("Binary type with subtype 0x02 contains too short binary size");
     }
     if (promoteBuffers && promoteValues) {
      value = ByteUtils.toLocalBufferType(buffer.subarray(index, index + binarySize));
     } else {
      value = new Binary(buffer.subarray(index, index + binarySize), subType);
      if (subType === BSON_BINARY_SUBTYPE_UUID_NEW && UUID.isValid(value)) {
       value = value.toUUID();
      }
     }
     index = index + binarySize;
    } else if (elementType === BSON_DATA_REGEXP && bsonRegExp === false) {
     i = index;
     while (buffer[i] !== 0 && i < buffer.length) {
      i++;
     }
     if (i >= buffer.length) throw new BSONError("Bad BSON Document: illegal CString");
     const source = ByteUtils.toUTF8(buffer, index, i, false);
     index = i + 1;
     i = index;
     while (buffer[i] !== 0 && i < buffer.length) {
      i++;
     }
     if (i >= buffer.length) throw new BSONError("Bad BSON Document: illegal CString");
     const regExpOptions = ByteUtils.toUTF8(buffer, index, i, false);
     index = i + 1;
     const optionsArray = new Array(regExpOptions.length);
     for (i = 0; i < regExpOptions.length; i++) {
      switch (regExpOptions[i]) {
      case "m":
       optionsArray[i] = "m";
       break;

      case "s":
       optionsArray[i] = "g";
       break;

      case "i":
       optionsArray[i] = "i";
       break;
      }
     }
     value = new RegExp(source, optionsArray.join(""));
    } else if (elementType === BSON_DATA_REGEXP && bsonRegExp === true) {
     i = index;
     while (buffer[i] !== 0 && i < buffer.length) {
      i++;
     }
     if (i >= buffer.length) throw new BSONError("Bad BSON Document: illegal CString");
     const source = ByteUtils.toUTF8(buffer, index, i, false);
     index = i + 1;
     i = index;
     while (buffer[i] !== 0 && i < buffer.length) {
      i++;
     }
     if (i >= buffer.length) throw new BSONError("Bad BSON Document: illegal CString");
     const regExpOptions = ByteUtils.toUTF8(buffer, index, i, false);
     index = i + 1;
     value = new BSONRegExp(source, regExpOptions);
    } else if (elementType === BSON_DATA_SYMBOL) {
     const stringSize = NumberUtils.getInt32LE(buffer, index);
     index += 4;
     if (stringSize <= 0 || stringSize > buffer.length - index || buffer[index + stringSize - 1] !== 0) {
      throw new BSONError("bad string length in bson");
     }
     const symbol = ByteUtils.toUTF8(buffer, index, index + stringSize - 1, shouldValidateKey);
     value = promoteValues ? symbol : new BSONSymbol(symbol);
     index = index + stringSize;
    } else if (elementType === BSON_DATA_TIMESTAMP) {
     value = new Timestamp({
      i: NumberUtils.getUint32LE(buffer, index),
      t: NumberUtils.getUint32LE(buffer, index + 4)
     });
     index += 8;
    } else if (elementType === BSON_DATA_MIN_KEY) {
     value = new MinKey;
    } else if (elementType === BSON_DATA_MAX_KEY) {
     value = new MaxKey;
    } else if (elementType === BSON_DATA_CODE) {
     const stringSize = NumberUtils.getInt32LE(buffer, index);
     index += 4;
     if (stringSize <= 0 || stringSize > buffer.length - index || buffer[index + stringSize - 1] !== 0) {
      throw new BSONError("bad string length in bson");
     }
     const functionString = ByteUtils.toUTF8(buffer, index, index + stringSize - 1, shouldValidateKey);
     value = new Code(functionString);
     index = index + stringSize;
    } else if (elementType === BSON_DATA_CODE_W_SCOPE) {
     const totalSize = NumberUtils.getInt32LE(buffer, index);
     index += 4;
     if (totalSize < 4 + 4 + 4 + 1) {
      throw new BSONError("code_w_scope total size shorter minimum expected length");
     }
     const stringSize = NumberUtils.getInt32LE(buffer, index);
     index += 4;
     if (stringSize <= 0 || stringSize > buffer.length - index || buffer[index + stringSize - 1] !== 0) {
      throw new BSONError("bad string length in bson");
     }
     const functionString = ByteUtils.toUTF8(buffer, index, index + stringSize - 1, shouldValidateKey);
     index = index + stringSize;
     const _index = index;
     const objectSize = NumberUtils.getInt32LE(buffer, index);
     if (objectSize < 5 || objectSize > buffer.length - index) throw new BSONError("bad scope document size in code_w_scope");
     if (totalSize < 4 + 4 + objectSize + stringSize) {
      throw new BSONError("code_w_scope total size is too short, truncating scope");
     }
     if (totalSize > 4 + 4 + objectSize + stringSize) {
      throw new BSONError("code_w_scope total size is too long, clips outer document");
     }
     isDeferredValue = true;
     const scopeFrame = {
      holdingDocument: {},
      elementType: BSON_DATA_CODE_W_SCOPE,
      propertyName: name,
      functionString: functionString,
      lastIndex: _index + objectSize,
      isArray: false,
      arrayIndex: 0,
      raw: false,
      isPossibleDBRef: null,
      validationSetting: shouldValidateKey,
      prev: currentFrame
     };
     currentFrame = scopeFrame;
     currentDest = scopeFrame.holdingDocument;
     currentIsArray = false;
     index = index + 4;
    } else if (elementType === BSON_DATA_DBPOINTER) {
     const stringSize = NumberUtils.getInt32LE(buffer, index);
     index += 4;
     if (stringSize <= 0 || stringSize > buffer.length - index || buffer[index + stringSize - 1] !== 0) throw new BSONError("bad string length in bson");
     const namespace = ByteUtils.toUTF8(buffer, index, index + stringSize - 1, shouldValidateKey);
     index = index + stringSize;
     const oidBuffer = ByteUtils.allocateUnsafe(12);
     for (let i = 0; i < 12; i++) oidBuffer[i] = buffer[index + i];
     const oid = new ObjectId(oidBuffer);
     index = index + 12;
     value = new DBRef(namespace, oid);
    } else {
     throw new BSONError(`Detected unknown BSON type ${elementType.toString(16)} for fieldname "${name}"`);
    }
    if (!isDeferredValue) {
     assignValue(currentDest, name, value);
    }
   }
   if (currentFrame !== null) {
    throw new BSONError("corrupted bson, more objects expected based on the current document size");
   }
   const object = rootObject;
   if (size !== index - startIndex) {
    if (isArray) throw new BSONError("corrupt array bson");
    throw new BSONError("corrupt object bson");
   }
   if (!isPossibleDBRef) return object;
   return toPotentialDbRef(object);
  }
  const regexp = /\x00/;
  const ignoreKeys = new Set([ "$db", "$ref", "$id", "$clusterTime" ]);
  function serializeString(buffer, key, value, index) {
   buffer[index++] = BSON_DATA_STRING;
   const numberOfWrittenBytes = ByteUtils.encodeUTF8Into(buffer, key, index);
   index = index + numberOfWrittenBytes + 1;
   buffer[index - 1] = 0;
   const size = ByteUtils.encodeUTF8Into(buffer, value, index + 4);
   NumberUtils.setInt32LE(buffer, index, size + 1);
   index = index + 4 + size;
   buffer[index++] = 0;
   return index;
  }
  function serializeNumber(buffer, key, value, index) {
   const isNegativeZero = Object.is(value, -0);
   const type = !isNegativeZero && Number.isSafeInteger(value) && value <= BSON_INT32_MAX && value >= BSON_INT32_MIN ? BSON_DATA_INT : BSON_DATA_NUMBER;
   buffer[index++] = type;
   const numberOfWrittenBytes = ByteUtils.encodeUTF8Into(buffer, key, index);
   index = index + numberOfWrittenBytes;
   buffer[index++] = 0;
   if (type === BSON_DATA_INT) {
    index += NumberUtils.setInt32LE(buffer, index, value);
   } else {
    index += NumberUtils.setFloat64LE(buffer, index, value);
   }
   return index;
  }
  function serializeBigInt(buffer, key, value, index) {
   buffer[index++] = BSON_DATA_LONG;
   const numberOfWrittenBytes = ByteUtils.encodeUTF8Into(buffer, key, index);
   index += numberOfWrittenBytes;
   buffer[index++] = 0;
   index += NumberUtils.setBigInt64LE(buffer, index, value);
   return index;
  }
  function serializeNull(buffer, key, _, index) {
   buffer[index++] = BSON_DATA_NULL;
   const numberOfWrittenBytes = ByteUtils.encodeUTF8Into(buffer, key, index);
   index = index + numberOfWrittenBytes;
   buffer[index++] = 0;
   return index;
  }
  function serializeBoolean(buffer, key, value, index) {
   buffer[index++] = BSON_DATA_BOOLEAN;
   const numberOfWrittenBytes = ByteUtils.encodeUTF8Into(buffer, key, index);
   index = index + numberOfWrittenBytes;
   buffer[index++] = 0;
   buffer[index++] = value ? 1 : 0;
   return index;
  }
  function serializeDate(buffer, key, value, index) {
   buffer[index++] = BSON_DATA_DATE;
   const numberOfWrittenBytes = ByteUtils.encodeUTF8Into(buffer, key, index);
   index = index + numberOfWrittenBytes;
   buffer[index++] = 0;
   const dateInMilis = Long.fromNumber(value.getTime());
   const lowBits = dateInMilis.getLowBits();
   const highBits = dateInMilis.getHighBits();
   index += NumberUtils.setInt32LE(buffer, index, lowBits);
   index += NumberUtils.setInt32LE(buffer, index, highBits);
   return index;
  }
  function serializeRegExp(buffer, key, value, index) {
   buffer[index++] = BSON_DATA_REGEXP;
   const numberOfWrittenBytes = ByteUtils.encodeUTF8Into(buffer, key, index);
   index = index + numberOfWrittenBytes;
   buffer[index++] = 0;
   if (value.source && value.source.match(regexp) != null) {
    throw new BSONError("value " + value.source + " must not contain null bytes");
   }
   index = index + ByteUtils.encodeUTF8Into(buffer, value.source, index);
   buffer[index++] = 0;
   if (value.ignoreCase) buffer[index++] = 105;
   if (value.global) buffer[index++] = 115;
   if (value.multiline) buffer[index++] = 109;
   buffer[index++] = 0;
   return index;
  }
  function serializeBSONRegExp(buffer, key, value, index) {
   buffer[index++] = BSON_DATA_REGEXP;
   const numberOfWrittenBytes = ByteUtils.encodeUTF8Into(buffer, key, index);
   index = index + numberOfWrittenBytes;
   buffer[index++] = 0;
   if (value.pattern.match(regexp) != null) {
    throw new BSONError("pattern " + value.pattern + " must not contain null bytes");
   }
   index = index + ByteUtils.encodeUTF8Into(buffer, value.pattern, index);
   buffer[index++] = 0;
   const sortedOptions = value.options.split("").sort().join("");
   index = index + ByteUtils.encodeUTF8Into(buffer, sortedOptions, index);
   buffer[index++] = 0;
   return index;
  }
  function serializeMinMax(buffer, key, value, index) {
   if (value === null) {
    buffer[index++] = BSON_DATA_NULL;
   } else if (value[bsonType] === "MinKey") {
    buffer[index++] = BSON_DATA_MIN_KEY;
   } else {
    buffer[index++] = BSON_DATA_MAX_KEY;
   }
   const numberOfWrittenBytes = ByteUtils.encodeUTF8Into(buffer, key, index);
   index = index + numberOfWrittenBytes;
   buffer[index++] = 0;
   return index;
  }
  function serializeObjectId(buffer, key, value, index) {
   buffer[index++] = BSON_DATA_OID;
   const numberOfWrittenBytes = ByteUtils.encodeUTF8Into(buffer, key, index);
   index = index + numberOfWrittenBytes;
   buffer[index++] = 0;
   index += value.serializeInto(buffer, index);
   return index;
  }
  function serializeBuffer(buffer, key, value, index) {
   buffer[index++] = BSON_DATA_BINARY;
   const numberOfWrittenBytes = ByteUtils.encodeUTF8Into(buffer, key, index);
   index = index + numberOfWrittenBytes;
   buffer[index++] = 0;
   const size = value.length;
   index += NumberUtils.setInt32LE(buffer, index, size);
   buffer[index++] = BSON_BINARY_SUBTYPE_DEFAULT;
   if (size <= 16) {
    for (let i = 0; i < size; i++) buffer[index + i] = value[i];
   } else {
    buffer.set(value, index);
   }
   index = index + size;
   return index;
  }
  function serializeDecimal128(buffer, key, value, index) {
   buffer[index++] = BSON_DATA_DECIMAL128;
   const numberOfWrittenBytes = ByteUtils.encodeUTF8Into(buffer, key, index);
   index = index + numberOfWrittenBytes;
   buffer[index++] = 0;
   for (let i = 0; i < 16; i++) buffer[index + i] = value.bytes[i];
   return index + 16;
  }
  function serializeLong(buffer, key, value, index) {
   buffer[index++] = value[bsonType] === "Long" ? BSON_DATA_LONG : BSON_DATA_TIMESTAMP;
   const numberOfWrittenBytes = ByteUtils.encodeUTF8Into(buffer, key, index);
   index = index + numberOfWrittenBytes;
   buffer[index++] = 0;
   const lowBits = value.getLowBits();
   const highBits = value.getHighBits();
   index += NumberUtils.setInt32LE(buffer, index, lowBits);
   index += NumberUtils.setInt32LE(buffer, index, highBits);
   return index;
  }
  function serializeInt32(buffer, key, value, index) {
   value = value.valueOf();
   buffer[index++] = BSON_DATA_INT;
   const numberOfWrittenBytes = ByteUtils.encodeUTF8Into(buffer, key, index);
   index = index + numberOfWrittenBytes;
   buffer[index++] = 0;
   index += NumberUtils.setInt32LE(buffer, index, value);
   return index;
  }
  function serializeDouble(buffer, key, value, index) {
   buffer[index++] = BSON_DATA_NUMBER;
   const numberOfWrittenBytes = ByteUtils.encodeUTF8Into(buffer, key, index);
   index = index + numberOfWrittenBytes;
   buffer[index++] = 0;
   index += NumberUtils.setFloat64LE(buffer, index, value.value);
   return index;
  }
  function serializeFunction(buffer, key, value, index) {
   buffer[index++] = BSON_DATA_CODE;
   const numberOfWrittenBytes = ByteUtils.encodeUTF8Into(buffer, key, index);
   index = index + numberOfWrittenBytes;
   buffer[index++] = 0;
   const functionString = value.toString();
   const size = ByteUtils.encodeUTF8Into(buffer, functionString, index + 4) + 1;
   NumberUtils.setInt32LE(buffer, index, size);
   index = index + 4 + size - 1;
   buffer[index++] = 0;
   return index;
  }
  function serializeBinary(buffer, key, value, index) {
   buffer[index++] = BSON_DATA_BINARY;
   const numberOfWrittenBytes = ByteUtils.encodeUTF8Into(buffer, key, index);
   index = index + numberOfWrittenBytes;
   buffer[index++] = 0;
   const data = value.buffer;
   let size = value.position;
   if (value.sub_type === Binary.SUBTYPE_BYTE_ARRAY) size = size + 4;
   index += NumberUtils.setInt32LE(buffer, index, size);
   buffer[index++] = value.sub_type;
   if (value.sub_type === Binary.SUBTYPE_BYTE_ARRAY) {
    size = size - 4;
    index += NumberUtils.setInt32LE(buffer, index, size);
   }
   if (value.sub_type === Binary.SUBTYPE_VECTOR) {
    validateBinaryVector(value);
   }
   if (size <= 16) {
    for (let i = 0; i < size; i++) buffer[index + i] = data[i];
   } else {
    buffer.set(data, index);
   }
   index = index + value.position;
   return index;
  }
  function serializeSymbol(buffer, key, value, index) {
   buffer[index++] = BSON_DATA_SYMBOL;
   const numberOfWrittenBytes = ByteUtils.encodeUTF8Into(buffer, key, index);
   index = index + numberOfWrittenBytes;
   buffer[index++] = 0;
   const size = ByteUtils.encodeUTF8Into(buffer, value.value, index + 4) + 1;
   NumberUtils.setInt32LE(buffer, index, size);
   index = index + 4 + size - 1;
   buffer[index++] = 0;
   return index;
  }
  function makeFrame(sourceObject, objectSizeIndex, codeSizeIndex, prev, checkKeys, ignoreUndefined) {
   if (Array.isArray(sourceObject)) {
    return {
     sourceObject: sourceObject,
     isArray: true,
     objectSizeIndex: objectSizeIndex,
     codeSizeIndex: codeSizeIndex,
     iterTarget: sourceObject,
     keys: null,
     keyIndex: 0,
     mapIterator: null,
     prev: prev,
     checkKeys: checkKeys,
     ignoreUndefined: ignoreUndefined
    };
   }
   if (sourceObject instanceof Map || isMap(sourceObject)) {
    return {
     sourceObject: sourceObject,
     isArray: false,
     objectSizeIndex: objectSizeIndex,
     codeSizeIndex: codeSizeIndex,
     iterTarget: sourceObject,
     keys: null,
     keyIndex: 0,
     mapIterator: sourceObject.entries(),
     prev: prev,
     checkKeys: checkKeys,
     ignoreUndefined: ignoreUndefined
    };
   }
   let target = sourceObject;
   if (typeof target?.toBSON === "function") {
    target = target.toBSON();
    if (target != null && typeof target !== "object") {
     throw new BSONError("toBSON function did not return an object");
    }
   }
   return {
    sourceObject: sourceObject,
    isArray: false,
    objectSizeIndex: objectSizeIndex,
    codeSizeIndex: codeSizeIndex,
    iterTarget: target,
    keys: Object.keys(target),
    keyIndex: 0,
    mapIterator: null,
    prev: prev,
    checkKeys: checkKeys,
    ignoreUndefined: ignoreUndefined
   };
  }
  function serializeInto(buffer, object, checkKeys, startingIndex, serializeFunctions, ignoreUndefined, path) {
   if (path == null) {
    if (object == null) {
     buffer[0] = 5;
     buffer[1] = 0;
     buffer[2] = 0;
     buffer[3] = 0;
     buffer[4] = 0;
     return 5;
    }
    if (Array.isArray(object)) {
     throw new BSONError("serialize does not support an array as the root input");
    }
    if (typeof object !== "object") {
     throw new BSONError("serialize does not support non-object as the root input");
    } else if ("_bsontype" in object && typeof object._bsontype === "string") {
     throw new BSONError(`BSON types cannot be serialized as a document`);
    } else if (isDate(object) || isRegExp(object) || isUint8Array(object) || isAnyArrayBuffer(object)) {
     throw new BSONError(`date, regexp, typedarray, and arraybuffer cannot be BSON documents`);
    }
    path = new Set;
   }
   path.add(object);
   let currentFrame = makeFrame(object, startingIndex, null, null, checkKeys, ignoreUndefined);
   let index = startingIndex + 4;
   while (currentFrame !== null) {
    const frame = currentFrame;
    let key;
    let value;
    if (frame.mapIterator !== null) {
     const next = frame.mapIterator.next();
     if (next.done) {
      buffer[index++] = 0;
      NumberUtils.setInt32LE(buffer, frame.objectSizeIndex, index - frame.objectSizeIndex);
      if (frame.codeSizeIndex !== null) {
       NumberUtils.setInt32LE(buffer, frame.codeSizeIndex, index - frame.codeSizeIndex);
      }
      path.delete(frame.sourceObject);
      currentFrame = frame.prev;
      continue;
     }
     key = next.value[0];
     value = next.value[1];
    } else if (frame.keys !== null) {
     if (frame.keyIndex >= frame.keys.length) {
      buffer[index++] = 0;
      NumberUtils.setInt32LE(buffer, frame.objectSizeIndex, index - frame.objectSizeIndex);
      if (frame.codeSizeIndex !== null) {
       NumberUtils.setInt32LE(buffer, frame.codeSizeIndex, index - frame.codeSizeIndex);
      }
      path.delete(frame.sourceObject);
      currentFrame = frame.prev;
      continue;
     }
     key = frame.keys[frame.keyIndex++];
     value = frame.iterTarget[key];
    } else {
     const arr = frame.iterTarget;
     if (frame.keyIndex >= arr.length) {
      buffer[index++] = 0;
      NumberUtils.setInt32LE(buffer, frame.objectSizeIndex, index - frame.objectSizeIndex);
      if (frame.codeSizeIndex !== null) {
       NumberUtils.setInt32LE(buffer, frame.codeSizeIndex, index - frame.codeSizeIndex);
      }
      path.delete(frame.sourceObject);
      currentFrame = frame.prev;
      continue;
     }
     const i = frame.keyIndex++;
     key = String(i);
     value = arr[i];
    }
    if (typeof value?.toBSON === "function") {
     value = value.toBSON();
    }
    if (!frame.isArray && typeof key === "string" && !(key[0] === "$" && ignoreKeys.has(key))) {
     if (regexp.test(key)) {
      throw new BSONError("key " + key + " must not contain null bytes");
     }
     if (frame.checkKeys) {
      if ("$" === key[0]) {
       throw new BSONError("key " + key + " must not start with '$'");
      } else if (key.includes(".")) {
       throw new BSONError("key " + key + " must not contain '.'");
      }
     }
    }
    const type = typeof value;
    if (value === undefined) {
     if (frame.isArray || frame.ignoreUndefined === false) {
      index = serializeNull(buffer, key, value, index);
     }
    } else if (value === null) {
     index = serializeNull(buffer, key, value, index);
    } else if (type === "string") {
     index = serializeString(buffer, key, value, index);
    } else if (type === "number") {
     index = serializeNumber(buffer, key, value, index);
    } else if (type === "bigint") {
     index = serializeBigInt(buffer, key, value, index);
    } else if (type === "boolean") {
     index = serializeBoolean(buffer, key, value, index);
    } else if (type === "object" && value._bsontype == null) {
     if (value instanceof Date || isDate(value)) {
      index = serializeDate(buffer, key, value, index);
     } else if (value instanceof Uint8Array || isUint8Array(value)) {
      index = serializeBuffer(buffer, key, value, index);
     } else if (value instanceof RegExp || isRegExp(value)) {
      index = serializeRegExp(buffer, key, value, index);
     } else {
      if (path.has(value)) {
       throw new BSONError("Cannot convert circular structure to BSON");
      }
      const nestedIsArray = Array.isArray(value);
      buffer[index++] = nestedIsArray ? BSON_DATA_ARRAY : BSON_DATA_OBJECT;
      index += ByteUtils.encodeUTF8Into(buffer, key, index);
      buffer[index++] = 0;
      const nestedStartIndex = index;
      path.add(value);
      currentFrame = makeFrame(value, nestedStartIndex, null, frame, frame.checkKeys, frame.ignoreUndefined);
      index += 4;
     }
    } else if (type === "object") {
     if (value[BSON_VERSION_SYMBOL] !== BSON_MAJOR_VERSION) {
      throw new BSONVersionError;
     }
     const tag = value[bsonType];
     if (tag === "ObjectId") {
      index = serializeObjectId(buffer, key, value, index);
     } else if (tag === "Decimal128") {
      index = serializeDecimal128(buffer, key, value, index);
     } else if (tag === "Long" || tag === "Timestamp") {
      index = serializeLong(buffer, key, value, index);
     } else if (tag === "Double") {
      index = serializeDouble(buffer, key, value, index);
     } else if (tag === "Code") {
      const codeValue = value;
      if (codeValue.scope && typeof codeValue.scope === "object") {
       buffer[index++] = BSON_DATA_CODE_W_SCOPE;
       index += ByteUtils.encodeUTF8Into(buffer, key, index);
       buffer[index++] = 0;
       const codeTotalSizeIndex = index;
       index += 4;
       const functionString = codeValue.code;
       const codeSize = ByteUtils.encodeUTF8Into(buffer, functionString, index + 4) + 1;
       NumberUtils.setInt32LE(buffer, index, codeSize);
       buffer[index + 4 + codeSize - 1] = 0;
       index = index + codeSize + 4;
       const scope = codeValue.scope;
       if (path.has(scope)) {
        throw new BSONError("Cannot convert circular structure to BSON");
       }
       path.add(scope);
       currentFrame = makeFrame(scope, index, codeTotalSizeIndex, frame, frame.checkKeys, frame.ignoreUndefined);
       index += 4;
      } else {
       buffer[index++] = BSON_DATA_CODE;
       index += ByteUtils.encodeUTF8Into(buffer, key, index);
       buffer[index++] = 0;
       const functionString = codeValue.code.toString();
       const size = ByteUtils.encodeUTF8Into(buffer, functionString, index + 4) + 1;
       NumberUtils.setInt32LE(buffer, index, size);
       index = index + 4 + size - 1;
       buffer[index++] = 0;
      }
     } else if (tag === "Binary") {
      index = serializeBinary(buffer, key, value, index);
     } else if (tag === "BSONSymbol") {
      index = serializeSymbol(buffer, key, value, index);
     } else if (tag === "DBRef") {
      const dbref = value;
      const orderedValues = Object.assign({
       $ref: dbref.collection,
       $id: dbref.oid
      }, dbref.db != null ? {
       $db: dbref.db
      } : null, dbref.fields);
      buffer[index++] = BSON_DATA_OBJECT;
      index += ByteUtils.encodeUTF8Into(buffer, key, index);
      buffer[index++] = 0;
      path.add(orderedValues);
      currentFrame = makeFrame(orderedValues, index, null, frame, false, true);
      index += 4;
     } else if (tag === "BSONRegExp") {
      index = serializeBSONRegExp(buffer, key, value, index);
     } else if (tag === "Int32") {
      index = serializeInt32(buffer, key, value, index);
     } else if (tag === "MinKey" || tag === "MaxKey") {
      index = serializeMinMax(buffer, key, value, index);
     } else if (typeof value._bsontype !== "undefined") {
      throw new BSONError(`Unrecognized or invalid _bsontype: ${String(value._bsontype)}`);
     }
    } else if (type === "function" && serializeFunctions) {
     index = serializeFunction(buffer, key, value, index);
    }
   }
   return index;
  }
  function isBSONType(value) {
   return value != null && typeof value === "object" && "_bsontype" in value && typeof value._bsontype === "string";
  }
  const keysToCodecs = {
   $oid: ObjectId,
   $binary: Binary,
   $uuid: Binary,
   $symbol: BSONSymbol,
   $numberInt: Int32,
   $numberDecimal: Decimal128,
   $numberDouble: Double,
   $numberLong: Long,
   $minKey: MinKey,
   $maxKey: MaxKey,
   $regex: BSONRegExp,
   $regularExpression: BSONRegExp,
   $timestamp: Timestamp
  };
  function deserializeValue(value, options = {}) {
   if (typeof value === "number") {
    const in32BitRange = value <= BSON_INT32_MAX && value >= BSON_INT32_MIN;
    const in64BitRange = value <= BSON_INT64_MAX && value >= BSON_INT64_MIN;
    if (options.relaxed || options.legacy) {
     return value;
    }
    if (Number.isInteger(value) && !Object.is(value, -0)) {
     if (in32BitRange) {
      return new Int32(value);
     }
     if (in64BitRange) {
      if (options.useBigInt64) {
       return BigInt(value);
      }
      return Long.fromNumber(value);
     }
    }
    return new Double(value);
   }
   if (value == null || typeof value !== "object") return value;
   if (value.$undefined) return null;
   const keys = Object.keys(value).filter(k => k.startsWith("$") && value[k] != null);
   for (let i = 0; i < keys.length; i++) {
    const c = keysToCodecs[keys[i]];
    if (c) return c.fromExtendedJSON(value, options);
   }
   if (value.$date != null) {
    const d = value.$date;
    const date = new Date;
    if (options.legacy) {
     if (typeof d === "number") date.setTime(d); else if (typeof d === "string") date.setTime(Date.parse(d)); else if (typeof d === "bigint") date.setTime(Number(d)); else throw new BSONRuntimeError(`Unrecognized type for EJSON date: ${typeof d}`);
    } else {
     if (typeof d === "string") date.setTime(Date.parse(d)); else if (Long.isLong(d)) date.setTime(d.toNumber()); else if (typeof d === "number" && options.relaxed) date.setTime(d); else if (typeof d === "bigint") date.setTime(Number(d)); else throw new BSONRuntimeError(`Unrecognized type for EJSON date: ${typeof d}`);
    }
    return date;
   }
   if (value.$code != null) {
    const copy = Object.assign({}, value);
    if (value.$scope) {
     copy.$scope = deserializeValue(value.$scope);
    }
    return Code.fromExtendedJSON(value);
   }
   if (isDBRefLike(value) || value.$dbPointer) {
    const v = value.$ref ? value : value.$dbPointer;
    if (v instanceof DBRef) return v;
    const dollarKeys = Object.keys(v).filter(k => k.startsWith("$"));
    let valid = true;
    dollarKeys.forEach(k => {
     if ([ "$ref", "$id", "$db" ].indexOf(k) === -1) valid = false;
    });
    if (valid) return DBRef.fromExtendedJSON(v);
   }
   return value;
  }
  function serializeArray(array, options) {
   return array.map((v, index) => {
    options.seenObjects.push({
     propertyName: `index ${index}`,
     obj: null
    });
    try {
     return serializeValue(v, options);
    } finally {
     options.seenObjects.pop();
    }
   });
  }
  function getISOString(date) {
   const isoStr = date.toISOString();
   return date.getUTCMilliseconds() !== 0 ? isoStr : isoStr.slice(0, -5) + "Z";
  }
  function serializeValue(value, options) {
   if (value instanceof Map || isMap(value)) {
    const obj = Object.create(null);
    for (const [k, v] of value) {
     if (typeof k !== "string") {
      throw new BSONError("Can only serialize maps with string keys");
     }
     obj[k] = v;
    }
    return serializeValue(obj, options);
   }
   if ((typeof value === "object" || typeof value === "function") && value !== null) {
    const index = options.seenObjects.findIndex(entry => entry.obj === value);
    if (index !== -1) {
     const props = options.seenObjects.map(entry => entry.propertyName);
     const leadingPart = props.slice(0, index).map(prop => `${prop} -> `).join("");
     const alreadySeen = props[index];
     const circularPart = " -> " + props.slice(index + 1, props.length - 1).map(prop => `${prop} -> `).join("");
     const current = props[props.length - 1];
     const leadingSpace = " ".repeat(leadingPart.length + alreadySeen.length / 2);
     const dashes = "-".repeat(circularPart.length + (alreadySeen.length + current.length) / 2 - 1);
     throw new BSONError("Converting circular structure to EJSON:\n" + `    ${leadingPart}${alreadySeen}${circularPart}${current}\n` + `    ${leadingSpace}\\${dashes}/`);
    }
    options.seenObjects[options.seenObjects.length - 1].obj = value;
   }
   if (Array.isArray(value)) return serializeArray(value, options);
   if (value === undefined) return options.ignoreUndefined ? undefined : null;
   if (value instanceof Date || isDate(value)) {
    const dateNum = value.getTime(), inRange = dateNum > -1 && dateNum < 2534023008e5;
    if (options.legacy) {
     return options.relaxed && inRange ? {
      $date: value.getTime()
     } : {
      $date: getISOString(value)
     };
    }
    return options.relaxed && inRange ? {
     $date: getISOString(value)
    } : {
     $date: {
      $numberLong: value.getTime().toString()
     }
    };
   }
   if (typeof value === "number" && (!options.relaxed || !isFinite(value))) {
    if (Number.isInteger(value) && !Object.is(value, -0)) {
     if (value >= BSON_INT32_MIN && value <= BSON_INT32_MAX) {
      return {
       $numberInt: value.toString()
      };
     }
     if (value >= BSON_INT64_MIN && value <= BSON_INT64_MAX) {
      return {
       $numberLong: value.toString()
      };
     }
    }
    return {
     $numberDouble: Object.is(value, -0) ? "-0.0" : value.toString()
    };
   }
   if (typeof value === "bigint") {
    if (!options.relaxed) {
     return {
      $numberLong: BigInt.asIntN(64, value).toString()
     };
    }
    return Number(BigInt.asIntN(64, value));
   }
   if (value instanceof RegExp || isRegExp(value)) {
    let flags = value.flags;
    if (flags === undefined) {
     const match = value.toString().match(/[gimuy]*$/);
     if (match) {
      flags = match[0];
     }
    }
    const rx = new BSONRegExp(value.source, flags);
    return rx.toExtendedJSON(options);
   }
   if (value != null && typeof value === "object") return serializeDocument(value, options);
   return value;
  }
  const BSON_TYPE_MAPPINGS = {
   Binary: o => new Binary(o.value(), o.sub_type),
   Code: o => new Code(o.code, o.scope),
   DBRef: o => new DBRef(o.collection || o.namespace, o.oid, o.db, o.fields),
   Decimal128: o => new Decimal128(o.bytes),
   Double: o => new Double(o.value),
   Int32: o => new Int32(o.value),
   Long: o => Long.fromBits(o.low != null ? o.low : o.low_, o.low != null ? o.high : o.high_, o.low != null ? o.unsigned : o.unsigned_),
   MaxKey: () => new MaxKey,
   MinKey: () => new MinKey,
   ObjectId: o => new ObjectId(o),
   BSONRegExp: o => new BSONRegExp(o.pattern, o.options),
   BSONSymbol: o => new BSONSymbol(o.value),
   Timestamp: o => Timestamp.fromBits(o.low, o.high)
  };
  function serializeDocument(doc, options) {
   if (doc == null || typeof doc !== "object") throw new BSONError("not an object instance");
   const bsontype = doc._bsontype;
   if (typeof bsontype === "undefined") {
    const _doc = {};
    for (const name of Object.keys(doc)) {
     options.seenObjects.push({
      propertyName: name,
      obj: null
     });
     try {
      const value = serializeValue(doc[name], options);
      if (name === "__proto__") {
       Object.defineProperty(_doc, name, {
        value: value,
        writable: true,
        enumerable: true,
        configurable: true
       });
      } else {
       _doc[name] = value;
      }
     } finally {
      options.seenObjects.pop();
     }
    }
    return _doc;
   } else if (doc != null && typeof doc === "object" && typeof doc._bsontype === "string" && doc[BSON_VERSION_SYMBOL] !== BSON_MAJOR_VERSION) {
    throw new BSONVersionError;
   } else if (isBSONType(doc)) {
    let outDoc = doc;
    if (typeof outDoc.toExtendedJSON !== "function") {
     const mapper = BSON_TYPE_MAPPINGS[doc._bsontype];
     if (!mapper) {
      throw new BSONError("Unrecognized or invalid _bsontype: " + doc._bsontype);
     }
     outDoc = mapper(outDoc);
    }
    if (bsontype === "Code" && outDoc.scope) {
     outDoc = new Code(outDoc.code, serializeValue(outDoc.scope, options));
    } else if (bsontype === "DBRef" && outDoc.oid) {
     outDoc = new DBRef(serializeValue(outDoc.collection, options), serializeValue(outDoc.oid, options), serializeValue(outDoc.db, options), serializeValue(outDoc.fields, options));
    }
    return outDoc.toExtendedJSON(options);
   } else {
    throw new BSONError("_bsontype must be a string, but was: " + typeof bsontype);
   }
  }
  function parse(text, options) {
   const ejsonOptions = {
    useBigInt64: options?.useBigInt64 ?? false,
    relaxed: options?.relaxed ?? true,
    legacy: options?.legacy ?? false
   };
   return JSON.parse(text, (key, value) => {
    if (key.indexOf("\0") !== -1) {
     throw new BSONError(`BSON Document field names cannot contain null bytes, found: ${JSON.stringify(key)}`);
    }
    return deserializeValue(value, ejsonOptions);
   });
  }
  function stringify(value, replacerOrOptions, spaceOrOptions, options) {
   if (spaceOrOptions != null && typeof spaceOrOptions === "object") {
    options = spaceOrOptions;
    spaceOrOptions = undefined;
   }
   if (replacerOrOptions != null && typeof replacerOrOptions === "object" && !Array.isArray(replacerOrOptions)) {
    options = replacerOrOptions;
    replacerOrOptions = undefined;
   }
   const serializeOptions = Object.assign({
    relaxed: true,
    legacy: false
   }, options, {
    seenObjects: [ {
     propertyName: "(root)",
     obj: null
    } ]
   });
   const doc = serializeValue(value, serializeOptions);
   return JSON.stringify(doc, replacerOrOptions, spaceOrOptions);
  }
  function EJSONserialize(value, options) {
   options = options || {};
   return JSON.parse(stringify(value, options));
  }
  function EJSONdeserialize(ejson, options) {
   options = options || {};
   return parse(JSON.stringify(ejson), options);
  }
  const EJSON = Object.create(null);
  EJSON.parse = parse;
  EJSON.stringify = stringify;
  EJSON.serialize = EJSONserialize;
  EJSON.deserialize = EJSONdeserialize;
  Object.freeze(EJSON);
  const BSONElementType = {
   double: 1,
   string: 2,
   object: 3,
   array: 4,
   binData: 5,
   undefined: 6,
   objectId: 7,
   bool: 8,
   date: 9,
   null: 10,
   regex: 11,
   dbPointer: 12,
   javascript: 13,
   symbol: 14,
   javascriptWithScope: 15,
   int: 16,
   timestamp: 17,
   long: 18,
   decimal: 19,
   minKey: 255,
   maxKey: 127
  };
  function getSize(source, offset) {
   try {
    return NumberUtils.getNonnegativeInt32LE(source, offset);
   } catch (cause) {
    throw new BSONOffsetError("BSON size cannot be negative", offset, {
     cause: cause
    });
   }
  }
  function findNull(bytes, offset) {
   let nullTerminatorOffset = offset;
   for (;bytes[nullTerminatorOffset]; nullTerminatorOffset++) ;
   if (nullTerminatorOffset >= bytes.length - 1) {
    throw new BSONOffsetError("Null terminator not found", offset);
   }
   return nullTerminatorOffset;
  }
  function parseToElements(bytes, startOffset = 0) {
   startOffset ??= 0;
   if (bytes.length < 5) {
    throw new BSONOffsetError(`Input must be at least 5 bytes, got ${bytes.length} bytes`, startOffset);
   }
   const documentSize = getSize(bytes, startOffset);
   if (documentSize > bytes.length - startOffset) {
    throw new BSONOffsetError(`Parsed documentSize (${documentSize} bytes) does not match input length (${bytes.length} bytes)`, startOffset);
   }
   if (bytes[startOffset + documentSize - 1] !== 0) {
    throw new BSONOffsetError("BSON documents must end in 0x00", startOffset + documentSize);
   }
   const elements = [];
   let offset = startOffset + 4;
   while (offset <= documentSize + startOffset) {
    const type = bytes[offset];
    offset += 1;
    if (type === 0) {
     if (offset - startOffset !== documentSize) {
      throw new BSONOffsetError(`Invalid 0x00 type byte`, offset);
     }
     break;
    }
    const nameOffset = offset;
    const nameLength = findNull(bytes, offset) - nameOffset;
    offset += nameLength + 1;
    let length;
    if (type === BSONElementType.double || type === BSONElementType.long || type === BSONElementType.date || type === BSONElementType.timestamp) {
     length = 8;
    } else if (type === BSONElementType.int) {
     length = 4;
    } else if (type === BSONElementType.objectId) {
     length = 12;
    } else if (type === BSONElementType.decimal) {
     length = 16;
    } else if (type === BSONElementType.bool) {
     length = 1;
    } else if (type === BSONElementType.null || type === BSONElementType.undefined || type === BSONElementType.maxKey || type === BSONElementType.minKey) {
     length = 0;
    } else if (type === BSONElementType.regex) {
     length = findNull(bytes, findNull(bytes, offset) + 1) + 1 - offset;
    } else if (type === BSONElementType.object || type === BSONElementType.array || type === BSONElementType.javascriptWithScope) {
     length = getSize(bytes, offset);
    } else if (type === BSONElementType.string || type === BSONElementType.binData || type === BSONElementType.dbPointer || type === BSONElementType.javascript || type === BSONElementType.symbol) {
     length = getSize(bytes, offset) + 4;
     if (type === BSONElementType.binData) {
      length += 1;
     }
     if (type === BSONElementType.dbPointer) {
      length += 12;
     }
    } else {
     throw new BSONOffsetError(`Invalid 0x${type.toString(16).padStart(2, "0")} type byte`, offset);
    }
    if (offset + length > startOffset + documentSize - 1) {
     throw new BSONOffsetError("value reports length larger than document", offset);
    }
    elements.push([ type, nameOffset, nameLength, offset, length ]);
    offset += length;
   }
   return elements;
  }
  const onDemand = Object.create(null);
  onDemand.parseToElements = parseToElements;
  onDemand.ByteUtils = ByteUtils;
  onDemand.NumberUtils = NumberUtils;
  Object.freeze(onDemand);
  const MAXSIZE = 1024 * 1024 * 17;
  let buffer = ByteUtils.allocate(MAXSIZE);
  function setInternalBufferSize(size) {
   if (buffer.length < size) {
    buffer = ByteUtils.allocate(size);
   }
  }
  function serialize(object, options = {}) {
   const checkKeys = typeof options.checkKeys === "boolean" ? options.checkKeys : false;
   const serializeFunctions = typeof options.serializeFunctions === "boolean" ? options.serializeFunctions : false;
   const ignoreUndefined = typeof options.ignoreUndefined === "boolean" ? options.ignoreUndefined : true;
   const minInternalBufferSize = typeof options.minInternalBufferSize === "number" ? options.minInternalBufferSize : MAXSIZE;
   if (buffer.length < minInternalBufferSize) {
    buffer = ByteUtils.allocate(minInternalBufferSize);
   }
   const serializationIndex = serializeInto(buffer, object, checkKeys, 0, serializeFunctions, ignoreUndefined, null);
   const finishedBuffer = ByteUtils.allocateUnsafe(serializationIndex);
   finishedBuffer.set(buffer.subarray(0, serializationIndex), 0);
   return finishedBuffer;
  }
  function serializeWithBufferAndIndex(object, finalBuffer, options = {}) {
   const checkKeys = typeof options.checkKeys === "boolean" ? options.checkKeys : false;
   const serializeFunctions = typeof options.serializeFunctions === "boolean" ? options.serializeFunctions : false;
   const ignoreUndefined = typeof options.ignoreUndefined === "boolean" ? options.ignoreUndefined : true;
   const startIndex = typeof options.index === "number" ? options.index : 0;
   const serializationIndex = serializeInto(buffer, object, checkKeys, 0, serializeFunctions, ignoreUndefined, null);
   finalBuffer.set(buffer.subarray(0, serializationIndex), startIndex);
   return startIndex + serializationIndex - 1;
  }
  function deserialize(buffer, options = {}) {
   return internalDeserialize(ByteUtils.toLocalBufferType(buffer), options);
  }
  function calculateObjectSize(object, options = {}) {
   options = options || {};
   const serializeFunctions = typeof options.serializeFunctions === "boolean" ? options.serializeFunctions : false;
   const ignoreUndefined = typeof options.ignoreUndefined === "boolean" ? options.ignoreUndefined : true;
   return internalCalculateObjectSize(object, serializeFunctions, ignoreUndefined);
  }
  function deserializeStream(data, startIndex, numberOfDocuments, documents, docStartIndex, options) {
   const internalOptions = Object.assign({
    allowObjectSmallerThanBufferSize: true,
    index: 0
   }, options);
   const bufferData = ByteUtils.toLocalBufferType(data);
   let index = startIndex;
   for (let i = 0; i < numberOfDocuments; i++) {
    const size = NumberUtils.getInt32LE(bufferData, index);
    internalOptions.index = index;
    documents[docStartIndex + i] = internalDeserialize(bufferData, internalOptions);
    index = index + size;
   }
   return index;
  }
  var bson = Object.freeze({
   __proto__: null,
   BSONError: BSONError,
   BSONOffsetError: BSONOffsetError,
   BSONRegExp: BSONRegExp,
   BSONRuntimeError: BSONRuntimeError,
   BSONSymbol: BSONSymbol,
   BSONType: BSONType,
   BSONValue: BSONValue,
   BSONVersionError: BSONVersionError,
   Binary: Binary,
   ByteUtils: ByteUtils,
   Code: Code,
   DBRef: DBRef,
   Decimal128: Decimal128,
   Double: Double,
   EJSON: EJSON,
   Int32: Int32,
   Long: Long,
   MaxKey: MaxKey,
   MinKey: MinKey,
   NumberUtils: NumberUtils,
   ObjectId: ObjectId,
   Timestamp: Timestamp,
   UUID: UUID,
   bsonType: bsonType,
   calculateObjectSize: calculateObjectSize,
   deserialize: deserialize,
   deserializeStream: deserializeStream,
   onDemand: onDemand,
   serialize: serialize,
   serializeWithBufferAndIndex: serializeWithBufferAndIndex,
   setInternalBufferSize: setInternalBufferSize
  });
  exports.BSON = bson;
  exports.BSONError = BSONError;
  exports.BSONOffsetError = BSONOffsetError;
  exports.BSONRegExp = BSONRegExp;
  exports.BSONRuntimeError = BSONRuntimeError;
  exports.BSONSymbol = BSONSymbol;
  exports.BSONType = BSONType;
  exports.BSONValue = BSONValue;
  exports.BSONVersionError = BSONVersionError;
  exports.Binary = Binary;
  exports.ByteUtils = ByteUtils;
  exports.Code = Code;
  exports.DBRef = DBRef;
  exports.Decimal128 = Decimal128;
  exports.Double = Double;
  exports.EJSON = EJSON;
  exports.Int32 = Int32;
  exports.Long = Long;
  exports.MaxKey = MaxKey;
  exports.MinKey = MinKey;
  exports.NumberUtils = NumberUtils;
  exports.ObjectId = ObjectId;
  exports.Timestamp = Timestamp;
  exports.UUID = UUID;
  exports.bsonType = bsonType;
  exports.calculateObjectSize = calculateObjectSize;
  exports.deserialize = deserialize;
  exports.deserializeStream = deserializeStream;
  exports.onDemand = onDemand;
  exports.serialize = serialize;
  exports.serializeWithBufferAndIndex = serializeWithBufferAndIndex;
  exports.setInternalBufferSize = setInternalBufferSize;
 },
 8790: module => {
  module.exports = {
   rE: "7.9.0"
  };
 }
};
