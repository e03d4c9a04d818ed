// Reads Mapbox vector tiles (specification 2.1): protocol-buffer bytes in, layers of shapes out.

const WIRE_VARINT = 0;
const WIRE_64_BIT = 1;
const WIRE_BYTES = 2;
const COMMAND_MOVE = 1;
const COMMAND_CLOSE = 7;

const text = new TextDecoder();

/** A cursor over protocol-buffer bytes. */
class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = 0;
  }

  /** The next unsigned number of 7-bit groups. Past 32 bits the result is a float, exact up to 2^53. */
  varint() {
    let value = 0;
    let factor = 1;
    for (;;) {
      if (this.at >= this.bytes.length) throw new RangeError('the tile ends inside a number');
      const byte = this.bytes[this.at++];
      value += (byte & 127) * factor;
      if (byte < 128) return value;
      factor *= 128;
    }
  }

  /** The next signed number in two's complement of 64 bits. */
  signed() {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      if (this.at >= this.bytes.length) throw new RangeError('the tile ends inside a number');
      const byte = this.bytes[this.at++];
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return Number(BigInt.asIntN(64, value));
    }
  }

  /** The next number with its sign in the lowest bit. */
  zigzag() {
    const value = this.varint();
    return value % 2 ? -(value + 1) / 2 : value / 2;
  }

  /** The position behind the block of bytes that begins here. */
  blockEnd() {
    const length = this.varint();
    if (this.at + length > this.bytes.length) throw new RangeError('the tile ends inside a block');
    return this.at + length;
  }

  string() {
    const end = this.blockEnd();
    const value = text.decode(this.bytes.subarray(this.at, end));
    this.at = end;
    return value;
  }

  skip(wire) {
    if (wire === WIRE_VARINT) this.varint();
    else if (wire === WIRE_64_BIT) this.at += 8;
    else if (wire === WIRE_BYTES) this.at = this.blockEnd();
    else this.at += 4;
  }

  /** Calls visit(field, wire) for each field up to the end; what it returns false for is skipped. */
  fields(end, visit) {
    while (this.at < end) {
      const key = this.varint();
      if (visit(key >>> 3, key & 7) === false) this.skip(key & 7);
    }
  }
}

/**
 * Decodes a tile.
 * @param {Uint8Array} bytes an unpacked tile; empty for a blank one
 * @returns {Object<string, {extent: number, features: Array<Feature>}>} layers by name; a feature is
 *   {type, properties, start, end}: its shape lies between the last two, see `trace`
 * @throws {RangeError} when the bytes end too soon
 */
export function decodeTile(bytes) {
  const reader = new Reader(bytes);
  const layers = {};
  reader.fields(bytes.length, (field) => {
    if (field !== 3) return false;
    const layer = readLayer(reader, reader.blockEnd());
    layers[layer.name] = { extent: layer.extent, features: layer.features };
    return true;
  });
  return layers;
}

function readLayer(reader, end) {
  const layer = { name: '', extent: 4096, features: [] };
  const keys = [];
  const values = [];
  const blocks = [];
  reader.fields(end, (field) => {
    if (field === 1) layer.name = reader.string();
    else if (field === 2) blocks.push([skipBlock(reader), reader.at]);
    else if (field === 3) keys.push(reader.string());
    else if (field === 4) values.push(readValue(reader, reader.blockEnd()));
    else if (field === 5) layer.extent = reader.varint();
    else return false;
    return true;
  });
  for (const [start, stop] of blocks) {
    reader.at = start;
    layer.features.push(readFeature(reader, stop, keys, values));
  }
  reader.at = end;
  return layer;
}

function skipBlock(reader) {
  const end = reader.blockEnd();
  const start = reader.at;
  reader.at = end;
  return start;
}

function readValue(reader, end) {
  let value = null;
  reader.fields(end, (field) => {
    if (field === 1) value = reader.string();
    else if (field === 2) value = take(reader, 4, (at) => reader.view.getFloat32(at, true));
    else if (field === 3) value = take(reader, 8, (at) => reader.view.getFloat64(at, true));
    else if (field === 4) value = reader.signed();
    else if (field === 5) value = reader.varint();
    else if (field === 6) value = reader.zigzag();
    else if (field === 7) value = reader.varint() !== 0;
    else return false;
    return true;
  });
  return value;
}

function take(reader, length, read) {
  const value = read(reader.at);
  reader.at += length;
  return value;
}

function readFeature(reader, stop, keys, values) {
  const feature = { type: 0, properties: {}, start: 0, end: 0 };
  while (reader.at < stop) {
    const key = reader.varint();
    const field = key >>> 3;
    if (field === 2) readTags(reader, feature.properties, keys, values);
    else if (field === 3) feature.type = reader.varint();
    else if (field === 4) {
      feature.end = reader.blockEnd();
      feature.start = reader.at;
      reader.at = feature.end;
    } else reader.skip(key & 7);
  }
  return feature;
}

function readTags(reader, properties, keys, values) {
  const end = reader.blockEnd();
  while (reader.at < end) properties[keys[reader.varint()]] = values[reader.varint()];
}

/**
 * Draws a feature's lines or rings. By far the most of a tile is here, and the first tiles are read before the engine
 * has optimised anything: one loop, no calls but the path's own, and no lists on the way.
 * @param {Uint8Array} bytes the tile
 * @param {{start: number, end: number}} feature where in the tile its shape is, as decodeTile says
 * @param {number} step the length of a step of the layer's extent
 * @param {{moveTo: function, lineTo: function}} path
 * @throws {RangeError} when the bytes end too soon
 */
export function trace(bytes, { start, end }, step, path) {
  let at = start;
  let command = 0;
  let left = 0;
  let isX = true;
  let x = 0;
  let y = 0;
  let firstX = 0;
  let firstY = 0;
  while (at < end) {
    let value = bytes[at++];
    if (value > 127) {
      value &= 127;
      for (let shift = 7, byte = 128; byte > 127; shift += 7) value |= ((byte = bytes[at++]) & 127) << shift;
    }
    if (left === 0) {
      command = value & 7;
      if (command === COMMAND_CLOSE) path.lineTo(firstX, firstY);
      else left = (value >>> 3) * 2;
    } else if (isX) {
      x += (value >>> 1) ^ -(value & 1);
      isX = false;
      left--;
    } else {
      y += (value >>> 1) ^ -(value & 1);
      isX = true;
      left--;
      if (command === COMMAND_MOVE) path.moveTo((firstX = x * step), (firstY = y * step));
      else path.lineTo(x * step, y * step);
    }
  }
  if (at > bytes.length) throw new RangeError('the tile ends inside a number');
}
