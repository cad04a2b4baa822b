// Draws a DrawDescription (src/platform/web_picture.cpp) with WebGL 2. It never reads state back: each such call waits for the GPU.

/** @typedef {import('./core.mjs').Views} Views */

const vertexShader = `#version 300 es
layout(location = 0) in vec2 position;
layout(location = 1) in vec2 uv;
layout(location = 2) in vec4 color;
uniform vec2 size;
out highp vec2 at;
out lowp vec4 paint;
void main() {
  at = uv;
  paint = color;
  gl_Position = vec4(position / size * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
}`;

const fragmentShader = `#version 300 es
precision mediump float;
in highp vec2 at;
in lowp vec4 paint;
uniform sampler2D coverage;
out vec4 color;
void main() {
  color = vec4(paint.rgb, paint.a * texture(coverage, at).r);
}`;

// Sizes in words, and actions, of the structures in web_picture.cpp.
const operationWords = 9;
const commandWords = 7;
const vertexBytes = 20;
const Action = { create: 0, update: 1, destroy: 2 };

/** @param {WebGL2RenderingContext} gl */
function buildProgram(gl) {
  const program = gl.createProgram();
  for (const [type, source] of /** @type {[number, string][]} */ ([
    [gl.VERTEX_SHADER, vertexShader],
    [gl.FRAGMENT_SHADER, fragmentShader],
  ])) {
    const shader = /** @type {WebGLShader} */ (gl.createShader(type));
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  return program;
}

/** Where nothing can be drawn. @type {NonNullable<ReturnType<typeof createRenderer>>} */
export const noRenderer = { draw() {}, keep() {}, build() {}, textureCount: () => 0, lose() {}, restore() {} };

/**
 * Absent when the browser has no WebGL 2.
 * @param {HTMLCanvasElement} canvas
 */
export function createRenderer(canvas) {
  const context = canvas.getContext('webgl2', { alpha: false, antialias: false, depth: false, stencil: false });
  if (!context) return null;
  const gl = context;

  /** @type {Map<number, WebGLTexture>} */
  const textures = new Map();
  /** @type {WebGLUniformLocation | null} */
  let size = null;
  // What was last told to WebGL, as asking it would be slow.
  let viewportWidth = 0;
  let viewportHeight = 0;
  let boundTexture = 0;

  // All state is set here once: nothing else draws on this context.
  function build() {
    textures.clear();
    viewportWidth = viewportHeight = boundTexture = 0;
    const program = buildProgram(gl);
    gl.useProgram(program);
    size = gl.getUniformLocation(program, 'size');
    gl.bindVertexArray(gl.createVertexArray());
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
    gl.enableVertexAttribArray(0);
    gl.enableVertexAttribArray(1);
    gl.enableVertexAttribArray(2);
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, vertexBytes, 0);
    gl.vertexAttribPointer(1, 2, gl.FLOAT, false, vertexBytes, 8);
    gl.vertexAttribPointer(2, 4, gl.UNSIGNED_BYTE, true, vertexBytes, 16);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA);
    gl.enable(gl.SCISSOR_TEST);
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
  }

  /** @param {number} id */
  function bind(id) {
    if (id === boundTexture) return;
    gl.bindTexture(gl.TEXTURE_2D, textures.get(id) ?? null);
    boundTexture = id;
  }

  /**
   * @param {Views} views
   * @param {number} at word of the TextureOperation
   */
  function carryOut({ u8, u32 }, at) {
    const operation = u32.subarray(at, at + operationWords);
    const [action, id, textureWidth, textureHeight, x, y, width, height, pixels] = operation;
    if (action === Action.destroy) {
      gl.deleteTexture(textures.get(id) ?? null);
      textures.delete(id);
      boundTexture = 0;
      return;
    }
    if (action === Action.create) {
      textures.set(id, gl.createTexture());
      bind(id);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
      gl.texStorage2D(gl.TEXTURE_2D, 1, gl.R8, textureWidth, textureHeight);
    }
    bind(id);
    gl.pixelStorei(gl.UNPACK_ROW_LENGTH, textureWidth);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, width, height, gl.RED, gl.UNSIGNED_BYTE, u8, pixels);
  }

  /**
   * @param {Views} views
   * @param {number} address of the DrawDescription
   */
  function keep(views, address) {
    const { u32 } = views;
    const at = address >> 2;
    const operations = u32[at + 6] >> 2;
    for (let i = 0; i < u32[at + 5]; ++i) carryOut(views, operations + i * operationWords);
  }

  /**
   * @param {Views} views
   * @param {number} address of the DrawDescription
   */
  function draw(views, address) {
    const { u8, u32, i32, f32 } = views;
    const at = address >> 2;
    keep(views, address);

    const { width, height } = canvas;
    if (width !== viewportWidth || height !== viewportHeight) gl.viewport(0, 0, width, height);
    viewportWidth = width;
    viewportHeight = height;
    gl.uniform2f(size, f32[at], f32[at + 1]);
    gl.scissor(0, 0, width, height);
    gl.clearColor(f32[at + 2], f32[at + 3], f32[at + 4], 1);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.bufferData(gl.ARRAY_BUFFER, u8, gl.STREAM_DRAW, u32[at + 10], u32[at + 9] * vertexBytes);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, u8, gl.STREAM_DRAW, u32[at + 12], u32[at + 11] * 4);

    const commands = u32[at + 8] >> 2;
    for (let i = 0; i < u32[at + 7]; ++i) {
      const command = commands + i * commandWords;
      const x0 = i32[command + 3];
      const y1 = i32[command + 6];
      bind(u32[command]);
      gl.scissor(x0, height - y1, i32[command + 5] - x0, y1 - i32[command + 4]);
      gl.drawElements(gl.TRIANGLES, u32[command + 2], gl.UNSIGNED_INT, u32[command + 1] * 4);
    }
  }

  build();
  const extension = gl.getExtension('WEBGL_lose_context');
  return {
    draw,
    /** Only the textures, while the picture is not seen. */
    keep,
    /** Makes program, buffers and state anew; the app creates its textures again. */
    build,
    textureCount: () => textures.size,
    lose: () => extension?.loseContext(),
    restore: () => extension?.restoreContext(),
  };
}
