export const id = 876;
export const ids = [876];
export const modules = {

6520:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  N: () => (describeWait)
});
var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4597);

function describeWait({ sinceStartMs, leftMs }) {
    return `after ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(sinceStartMs)} (timeout in ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a)(leftMs)})`;
}


}),

2924:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
  w: () => (poll)
});
/* unused harmony export nextIntervalMs */
const QUIET_MS = 60_000;
async function poll({ attempt, deadline, onQuiet, ...intervals }, { clock, signal }) {
    const start = clock.now();
    let lastChange = start;
    let lastSign = start;
    const sleepUntil = async (end) => {
        for (;;) {
            const now = clock.now();
            const quietInMs = onQuiet === undefined ? Infinity : lastSign + QUIET_MS - now;
            if (end - now <= quietInMs) {
                await clock.sleep(Math.max(0, end - now), signal);
                return;
            }
            if (quietInMs >= 1)
                await clock.sleep(quietInMs, signal);
            lastSign = clock.now();
            onQuiet?.({ sinceStartMs: lastSign - start, leftMs: deadline - lastSign });
        }
    };
    for (;;) {
        signal.throwIfAborted();
        const result = await attempt(deadline);
        if (result.done)
            return { timedOut: false, value: result.value };
        const now = clock.now();
        if (now >= deadline)
            return { timedOut: true };
        if (result.changed)
            lastChange = now;
        if (result.changed || result.printed === true)
            lastSign = now;
        const pause = Math.max(nextIntervalMs(now - lastChange, intervals), result.waitAtLeastMs ?? 0);
        await sleepUntil(Math.min(now + pause, deadline));
    }
}
const PAUSE_FACTOR = 0.7;
function nextIntervalMs(sinceChangeMs, { intervalMs, maxIntervalMs }) {
    const pauseMs = PAUSE_FACTOR * Math.sqrt(sinceChangeMs / 1_000) * 1_000;
    return Math.min(Math.max(pauseMs, intervalMs), Math.max(maxIntervalMs, intervalMs));
}


}),

1876:
((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  followToEnd: () => (followToEnd)
});

var action_error = __webpack_require__(6113);
var duration = __webpack_require__(4597);
var judge_answer = __webpack_require__(6124);
var explain_error = __webpack_require__(7349);
var reason_of = __webpack_require__(5163);
;// CONCATENATED MODULE: ./trigger-deploy/report/explain-ending.js




function explainEnding(ending, { deploymentId = '', answer, judgement, changes }, { timeoutMs, deploymentId: givenId }) {
    const { verdict, word = '', status, contradiction = '' } = judgement ?? {};
    const message = (0,reason_of/* reasonOf */.A)(answer ?? {});
    const isSaid = message === undefined || contradiction.includes(message);
    const reason = isSaid ? '' : `: ${message}`;
    const shown = (0,judge_answer/* withContradiction */.o)(JSON.stringify(status ?? ''), judgement ?? {});
    const seen = status === undefined
        ? `without a status${contradiction && ` (${contradiction})`}`
        : `with status ${shown}`;
    const end = status === undefined || contradiction === '' ? seen : `(status ${shown})`;
    switch (ending) {
        case 'failure':
            return `Deployment ${deploymentId} failed ${end}${reason}. See its log, or Deployments in the dashboard.`;
        case 'cancelled':
            return `Deployment ${deploymentId} was cancelled at Carpathian ${end}${reason}.`;
        case 'unknown':
            return `Deployment ${deploymentId} ended ${seen}, which does not count as success${reason}.${ownWord(word)}`;
        case 'timed_out': {
            const unknown = verdict === 'unknown' ? ownWord(word) : '';
            const neverMoved = givenId !== undefined && changes.length === 1
                ? ' Its status never changed: check `deployment_id`.'
                : '';
            const still = judgement === undefined
                ? `Carpathian returned no status for deployment ${deploymentId}`
                : status === undefined
                    ? `deployment ${deploymentId} is still ${seen}`
                    : `deployment ${deploymentId} is still ${shown}`;
            return `Timed out after ${(0,duration/* formatDuration */.a)(timeoutMs)} (\`timeout\`): ${still}${reason}.${unknown}${neverMoved}`;
        }
    }
}
function ownWord(word) {
    return word === ''
        ? ''
        : ` If it means success, set \`success_states: ${(0,explain_error/* asYaml */.Uw)(word.replace(/[\s,]+/g, ' '))}\`; if not, \`failure_states\`, \`cancelled_states\` or \`pending_states\`.`;
}

var external_node_crypto_ = __webpack_require__(7598);
var external_node_os_ = __webpack_require__(8161);
var external_node_path_ = __webpack_require__(6760);
var shorten = __webpack_require__(176);
var cancelled_error = __webpack_require__(6070);
var refusal = __webpack_require__(3797);
var api_error = __webpack_require__(1381);
var failure = __webpack_require__(9924);
;// CONCATENATED MODULE: ./trigger-deploy/log/log-budget.js
const BYTES_PER_MINUTE = 256 * 1024;
function createLogBudget(clock) {
    const start = clock.now();
    let fetchedBytes = 0;
    return {
        mayRead: () => fetchedBytes <= (BYTES_PER_MINUTE * (clock.now() - start)) / 60_000,
        count(bytes) {
            fetchedBytes += bytes;
        },
    };
}

var error_text = __webpack_require__(5682);
var step_error = __webpack_require__(9473);
;// CONCATENATED MODULE: ./trigger-deploy/log/json-extent.js
const [QUOTE, COMMA, BACKSLASH, SPACE] = [0x22, 0x2c, 0x5c, 0x20];
const [BRACKET, BRACE, BRACKET_END, BRACE_END] = [0x5b, 0x7b, 0x5d, 0x7d];
function createJsonExtent() {
    let [values, depth] = [1, 0];
    let state = 'start';
    const step = (byte) => {
        if (state === 'escape')
            state = 'text';
        else if (state === 'text') {
            if (byte === BACKSLASH)
                state = 'escape';
            if (byte === QUOTE)
                state = depth === 0 ? 'end' : 'value';
        }
        else if (byte <= SPACE)
            return;
        else if (state === 'end')
            state = 'passed';
        else if (byte === QUOTE)
            state = 'text';
        else if (byte === COMMA)
            values += 1;
        else if (byte === BRACKET || byte === BRACE) {
            values += 1;
            depth += 1;
        }
        else if (byte === BRACKET_END || byte === BRACE_END) {
            depth -= 1;
            if (depth === 0)
                state = 'end';
        }
    };
    return {
        push(chunk) {
            for (let at = 0; at < chunk.length && state !== 'passed'; at += 1)
                step(chunk[at] ?? 0);
        },
        values: () => values,
        isPassed: () => state === 'passed',
    };
}

;// CONCATENATED MODULE: ./trigger-deploy/log/log-decoder.js



class NoLogError extends step_error/* StepError */.z {
    name = 'NoLogError';
}
const MAX_JSON_BYTES = 8 * 1024 * 1024;
const MAX_JSON_VALUES = 200_000;
const SNIFF_BYTES = 64;
const JSON_START = /^(?:"|\{\s*"|\[\s*["{[])/;
function createLogDecoder(onText) {
    let format = 'unknown';
    let held = [];
    let heldBytes = 0;
    const extent = createJsonExtent();
    return {
        push(chunk) {
            if (format === 'text')
                onText(chunk);
            if (format !== 'unknown' && format !== 'json')
                return;
            held.push(chunk);
            heldBytes += chunk.length;
            const isFirst = format === 'unknown';
            if (isFirst)
                format = sniff(held, heldBytes);
            if (format === 'json') {
                for (const part of isFirst ? held : [chunk])
                    extent.push(part);
                format = check(heldBytes, extent);
            }
            if (format === 'text')
                held.forEach(onText);
            if (format !== 'unknown' && format !== 'json')
                held = [];
        },
        end() {
            if (format === 'text')
                return undefined;
            const body = Buffer.concat(held).toString('utf8');
            held = [];
            if (format === 'page' || (0,error_text/* isHtml */._)(body))
                throw new NoLogError('the response is a web page');
            if (format === 'too large') {
                throw new NoLogError('its JSON has more than 8 MB or 200,000 values');
            }
            return body;
        },
    };
}
function sniff(held, heldBytes) {
    if (heldBytes < SNIFF_BYTES)
        return 'unknown';
    const start = Buffer.concat(held, SNIFF_BYTES).toString('utf8').trimStart();
    if ((0,error_text/* isHtml */._)(start))
        return 'page';
    return JSON_START.test(start) ? 'json' : 'text';
}
function check(bytes, extent) {
    if (extent.isPassed())
        return 'text';
    return bytes > MAX_JSON_BYTES || extent.values() > MAX_JSON_VALUES ? 'too large' : 'json';
}

;// CONCATENATED MODULE: ./trigger-deploy/log/line-splitter.js
const MAX_LINE_BYTES = 64 * 1024;
const NEWLINE = 0x0a;
const line_splitter_SPACE = 0x20;
const DELIMITERS = Buffer.from('\t"\'`,;()[]{}<>|');
function createLineSplitter(onLines, redactor) {
    let rest = Buffer.alloc(0);
    const hold = (bytes) => {
        rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
        while (rest.length > 2 * MAX_LINE_BYTES) {
            const end = placeOfCut(rest.subarray(0, 2 * MAX_LINE_BYTES), MAX_LINE_BYTES, redactor);
            onLines(rest.subarray(0, end));
            rest = rest.subarray(end);
        }
    };
    const pushPart = (part) => {
        const firstEnd = rest.length === 0 ? 0 : part.indexOf(NEWLINE) + 1;
        if (firstEnd > 0) {
            hold(part.subarray(0, firstEnd));
            onLines(rest);
            rest = Buffer.alloc(0);
        }
        const lastEnd = part.lastIndexOf(NEWLINE) + 1;
        if (lastEnd > firstEnd)
            onLines(part.subarray(firstEnd, lastEnd));
        if (lastEnd < part.length)
            hold(part.subarray(lastEnd));
    };
    return {
        push(chunk) {
            for (let at = 0; at < chunk.length; at += MAX_LINE_BYTES) {
                pushPart(chunk.subarray(at, at + MAX_LINE_BYTES));
            }
        },
        rest: () => rest,
    };
}
function placeOfCut(bytes, at, redactor) {
    const place = cutBefore(bytes, at);
    const before = bytes.toString('utf8', 0, place);
    const end = redactor.cutBefore(before + bytes.toString('utf8', place), before.length);
    return place - Buffer.byteLength(before.slice(end)) || place;
}
function cutBefore(bytes, at) {
    const end = bytes.subarray(at - 4_096, at);
    const best = end.lastIndexOf(line_splitter_SPACE) + 1 || end.findLastIndex(isDelimiter) + 1;
    if (best > 0)
        return at - 4_096 + best;
    let boundary = at;
    while (boundary > at - 4 && ((bytes[boundary] ?? 0) & 0xc0) === 0x80)
        boundary -= 1;
    return boundary;
}
function isDelimiter(byte) {
    return DELIMITERS.includes(byte);
}

;// CONCATENATED MODULE: ./trigger-deploy/log/line-hashes.js
const { imul } = Math;
const MAX_LINES = 2 * 1024 * 1024;
const BLOCK_LINES = 256;
const line_hashes_NEWLINE = 0x0a;
const RETURN = 0x0d;
const BLANK = 0x811c9dc5 | 0;
function createLineHashes() {
    const blocks = [];
    let length = 0;
    const at = (place) => blocks[Math.floor(place / BLOCK_LINES)]?.[place % BLOCK_LINES];
    return {
        length: () => length,
        isAt: (place, hash) => place >= MAX_LINES || at(place) === hash,
        push(hash) {
            if (length === blocks.length * BLOCK_LINES && length < MAX_LINES) {
                blocks.push(new Int32Array(BLOCK_LINES));
            }
            const block = blocks[Math.floor(length / BLOCK_LINES)];
            if (block !== undefined)
                block[length % BLOCK_LINES] = hash;
            length += 1;
        },
        cut(place) {
            const rest = Int32Array.from({ length: length - place }, (_, index) => at(place + index) ?? 0);
            length = place;
            return rest;
        },
    };
}
function hashLines(bytes) {
    const lines = { bytes, hashes: [], ends: [] };
    const text = bytes.toString('latin1');
    for (let start = 0; start < text.length; start = lines.ends.at(-1) ?? text.length) {
        lines.ends.push(lineEnd(text, start));
        lines.hashes.push(hashLine(text, start));
    }
    return lines;
}
function lineEnd(text, start) {
    return text.indexOf('\n', start) + 1 || text.length;
}
function hashLine(text, start) {
    let hash = BLANK;
    for (let at = start; at < text.length; at += 1) {
        const char = text.charCodeAt(at);
        if (char === line_hashes_NEWLINE)
            break;
        if (char !== RETURN)
            hash = imul(hash ^ char, 0x01000193);
    }
    return hash;
}

;// CONCATENATED MODULE: ./trigger-deploy/log/find-new-lines.js

function findNewLines(before, now) {
    const present = new Set(now);
    const isGone = (hash) => hash !== undefined && !present.has(hash);
    const kept = before.filter((hash) => present.has(hash));
    let next = kept.length;
    for (let at = now.length - 1; at >= 0; at -= 1)
        if (now[at] === kept[next - 1])
            next -= 1;
    const dropped = placeOf(next, before, present);
    const isNew = now.map((hash) => {
        const isOld = hash === kept[next];
        if (isOld)
            next += 1;
        return !isOld;
    });
    const firstOld = isNew.indexOf(false);
    const isPutInFront = firstOld > 0 && !isNew.includes(true, firstOld) && !isGone(before.find(hasText));
    const hasGap = !isPutInFront && isNew.includes(true) && isGone(before.findLast(hasText));
    return { isNew: hasGap ? now.map(() => true) : isNew, isPutInFront, hasGap, dropped };
}
function placeOf(count, lines, present) {
    let left = count;
    return lines.findIndex((hash) => present.has(hash) && (left -= 1) < 0);
}
function hasText(hash) {
    return hash !== BLANK;
}

;// CONCATENATED MODULE: ./trigger-deploy/log/held-lines.js
const MAX_BYTES = 4 * 1024 * 1024;
const held_lines_MAX_LINES = 128 * 1024;
function createHeldLines() {
    const blocks = [];
    let [bytes, lines, isCut] = [0, 0, false];
    return {
        push(block) {
            blocks.push(block);
            bytes += block.bytes.length;
            lines += block.hashes.length;
            while (bytes > MAX_BYTES || lines > held_lines_MAX_LINES) {
                isCut = true;
                const oldest = blocks.shift();
                bytes -= oldest?.bytes.length ?? bytes;
                lines -= oldest?.hashes.length ?? lines;
            }
        },
        isEmpty: () => blocks.length === 0,
        isCut: () => isCut,
        hashes: () => blocks.flatMap(({ hashes }) => hashes),
        someStartsWith: (start) => blocks.some((block) => `\n${block.bytes.toString('latin1')}`.includes(`\n${start}`)),
        select(isWanted, by) {
            let index = 0;
            return blocks.flatMap((block) => {
                const wanted = isWanted.slice(index, (index += block.hashes.length));
                return selectLines(block, wanted, by);
            });
        },
    };
}
function selectLines({ bytes, ends }, isWanted, by) {
    const selected = [];
    let start = 0;
    for (const [index, end] of ends.entries()) {
        const isWhole = by === 'line' || isWanted[index + 1] !== true;
        if (isWanted[index] === true && isWhole)
            selected.push(bytes.subarray(start, end));
        if (isWanted[index] !== true || isWhole)
            start = end;
    }
    return selected;
}

;// CONCATENATED MODULE: ./trigger-deploy/log/log-cursor.js



function createLogCursor(options) {
    const known = { hashes: createLineHashes(), first: '', unfinished: '' };
    return { startRead: () => startRead(known, options) };
}
function startRead(known, options) {
    const { hashes } = known;
    let place = 0;
    let first = '';
    let held = createHeldLines();
    return {
        push(bytes) {
            const text = bytes.toString('latin1');
            let [newStart, start] = [0, 0];
            if (place === 0 && held.isEmpty()) {
                first = text.slice(0, lineEnd(text, 0));
                if (hashes.length() === 0 && !first.startsWith(known.unfinished))
                    passGap(known, options);
            }
            while (start < text.length && held.isEmpty()) {
                const hash = hashLine(text, start);
                const isNew = place === hashes.length();
                if (isNew)
                    hashes.push(hash);
                else if (!hashes.isAt(place, hash))
                    break;
                place += 1;
                start = lineEnd(text, start);
                if (!isNew)
                    newStart = start;
            }
            if (start > newStart)
                options.onNew(bytes.subarray(newStart, start));
            if (start < bytes.length)
                held.push(hashLines(bytes.subarray(start)));
        },
        end(unfinished = Buffer.alloc(0)) {
            if (!held.isEmpty())
                place = continueRead({ place, first, held }, known, options);
            held = createHeldLines();
            if (place < hashes.length())
                return false;
            known.first = first;
            known.unfinished = unfinished.toString('latin1');
            return true;
        },
    };
}
function continueRead({ place, first, held }, known, options) {
    const before = known.hashes.cut(place);
    const now = held.hashes();
    const { isNew, isPutInFront, hasGap, dropped } = findNewLines(before, now);
    const isNewestFirst = place === 0 && isPutInFront;
    const mayBeCut = dropped > 1 || (dropped === 1 && known.first.endsWith(first));
    if (place === 0 && isNew[1] === false && mayBeCut)
        isNew[0] = false;
    const isOlder = !isNew.includes(true);
    const isContinued = known.unfinished !== '' && held.someStartsWith(known.unfinished);
    if ((hasGap && !isContinued) || held.isCut())
        passGap(known, options);
    if (isOlder || held.isCut())
        before.forEach(known.hashes.push);
    if (isOlder)
        return place;
    now.filter((_hash, at) => isNew[at] === true || !held.isCut()).forEach(known.hashes.push);
    const lines = held.select(isNew, isNewestFirst ? 'line' : 'run');
    for (const some of isNewestFirst ? lines.reverse() : lines)
        options.onNew(some);
    return known.hashes.length();
}
function passGap(known, { onNew, onGap }) {
    if (known.unfinished !== '')
        onNew(Buffer.from(known.unfinished, 'latin1'));
    known.unfinished = '';
    onGap();
}

var lib_json = __webpack_require__(9966);
;// CONCATENATED MODULE: ./trigger-deploy/log/log-texts.js

const TIME = ['timestamp', 'time', 'ts', 'created_at'];
const LEVEL = ['level', 'severity'];
const STEP = ['step', 'stage', 'group'];
const MESSAGE = ['message', 'msg', 'line', 'text'];
const ABOUT = /(?:^|_)(?:id|status|state|at|time|timestamp|ts|url|type|format|stream|cursor|commit|branch|repository)$|(?:Id|At|Url)$/;
const TITLE = /^(?:name|label|title|step|stage|group|command)$/;
const TIME_AT_START = /^\W?(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?)/;
function logTextsOf(json, path = '') {
    if (typeof json === 'string')
        return [{ path, entries: json === '' ? [] : [{ text: json }] }];
    if (Array.isArray(json))
        return textsOfList(json, path);
    if (!(0,lib_json/* isRecord */.u4)(json) || JSON.isRawJSON(json))
        return [];
    return textsOfMembers(json, path);
}
function textsOfMembers(record, path, without = []) {
    return Object.entries(record).flatMap(([name, value]) => {
        if (without.includes(name))
            return [];
        if (typeof value !== 'string')
            return logTextsOf(value, `${path}.${name}`);
        if (ABOUT.test(name))
            return [];
        return logTextsOf(TITLE.test(name) ? `${value}\n` : value, `${path}.${name}`);
    });
}
function textsOfList(list, path) {
    const entries = list.map(entryOf).filter((entry) => entry !== undefined);
    if (entries.length === list.length)
        return [{ path, entries }];
    const seen = new Map();
    return list.flatMap((item, index) => {
        const title = titleOf(item) ?? String(index);
        const count = (seen.get(title) ?? 0) + 1;
        seen.set(title, count);
        return logTextsOf(item, `${path}.${title}.${count}`);
    });
}
function titleOf(item) {
    if (!(0,lib_json/* isRecord */.u4)(item))
        return undefined;
    const title = Object.entries(item).find(([name, value]) => TITLE.test(name) && typeof value === 'string');
    return title === undefined ? undefined : String(title[1]);
}
function entryOf(item) {
    if (typeof item === 'string')
        return { text: item, time: timeOf(TIME_AT_START.exec(item)?.[1]) };
    if (!(0,lib_json/* isRecord */.u4)(item) || JSON.isRawJSON(item))
        return { text: JSON.stringify(item) };
    const fields = [TIME, LEVEL, STEP, MESSAGE].map((names) => fieldOf(item, names));
    const [time, level, step, message] = fields.map((field) => field?.text);
    const used = fields.flatMap((field) => field?.name ?? []);
    const others = textsOfMembers(item, '', used).flatMap(({ entries }) => entries);
    if (message === undefined && others.length === 0)
        return { text: JSON.stringify(item) };
    const isEntry = message !== undefined || time !== undefined;
    if (!isEntry && (step !== undefined || others.length > 1))
        return undefined;
    const lead = [time, level, step === undefined ? undefined : `[${step}]`];
    const texts = [message, ...others.map(({ text }) => text)].filter((text) => text !== undefined);
    const body = texts.map((text) => text.replace(/\n$/, '')).join('\n');
    return {
        text: [...lead, body].filter((part) => part !== undefined).join(' '),
        time: timeOf(time),
    };
}
function fieldOf(item, names) {
    for (const name of names) {
        const value = item[name];
        if (typeof value === 'string')
            return { name, text: value };
        if (typeof value === 'number' || JSON.isRawJSON(value)) {
            return { name, text: JSON.stringify(value) };
        }
    }
    return undefined;
}
function timeOf(text) {
    if (text === undefined)
        return undefined;
    const time = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Date.parse(text.replace(',', '.'));
    return Number.isNaN(time) ? undefined : time;
}

;// CONCATENATED MODULE: ./trigger-deploy/log/whole-log-reader.js


const MAX_TEXTS = 1_000;
function createWholeLogReader() {
    let before = new Map();
    const newestFirst = new Set();
    return (body, state) => {
        const texts = decode(body);
        if (typeof texts === 'string') {
            return state === 'complete' ? [{ path: '', text: `${texts}\n` }] : [];
        }
        const now = new Map();
        const reads = goneTexts(before, texts);
        let isUnfinished = false;
        for (const [index, { path, entries }] of texts.entries()) {
            const previous = before.get(path);
            if (isPutInFront(entries, previous?.entries ?? []))
                newestFirst.add(path);
            const { open, whole } = linesOf(entries, newestFirst.has(path));
            const isSettled = index < texts.length - 1 && open === previous?.open;
            const text = isSettled || state === 'complete' ? whole : open;
            const isNew = state === 'growing' && previous === undefined;
            const isHeld = isNew && (isUnfinished || !hasOrder(entries));
            if (previous?.isHeld === true) {
                reads.push({ path, text: linesOf(previous.entries, newestFirst.has(path)).open });
            }
            if (!isHeld)
                reads.push({ path, text });
            now.set(path, { path, entries, open, whole, isHeld });
            isUnfinished ||= isHeld || text !== whole;
        }
        before = now;
        return reads;
    };
}
function goneTexts(before, texts) {
    const paths = new Set(texts.map(({ path }) => path));
    return [...before.values()]
        .filter(({ path, open, isHeld }) => !paths.has(path) && (isHeld || !open.includes('\n')))
        .map(({ path, whole }) => ({ path, text: whole }));
}
function decode(body) {
    const unchanged = [{ path: '', entries: [{ text: body }] }];
    try {
        const json = (0,lib_json/* parseVerbatim */.ih)(body);
        if (typeof json !== 'string' && (typeof json !== 'object' || json === null))
            return unchanged;
        const texts = logTextsOf(json);
        if (texts.length === 0)
            return JSON.stringify(json, null, 2);
        if (texts.length <= MAX_TEXTS)
            return texts;
        const others = texts.slice(MAX_TEXTS).flatMap(({ entries }) => entries);
        return [...texts.slice(0, MAX_TEXTS), { path: 'others', entries: others }];
    }
    catch {
        return unchanged;
    }
}
function hasOrder(entries) {
    return entries.length < 2 || isTimed(entries);
}
function isTimed(entries) {
    return entries.every(({ time }) => time !== undefined);
}
function linesOf(entries, isNewestFirst) {
    const [first, last] = [entries[0]?.time, entries.at(-1)?.time];
    const isFalling = first !== undefined && last !== undefined && first > last;
    const ordered = isNewestFirst || isFalling ? entries.toReversed() : [...entries];
    if (isTimed(entries))
        ordered.sort((a, b) => (a.time ?? 0) - (b.time ?? 0));
    const texts = ordered.map(({ text }) => withLineBreak(text));
    const newest = ordered.at(-1)?.text ?? '';
    return { open: [...texts.slice(0, -1), newest].join(''), whole: texts.join('') };
}
function isPutInFront(now, before) {
    const [newest, ...older] = before.map(({ text }) => text);
    if (newest === undefined)
        return false;
    const goesOn = (start, texts) => start < now.length && now.slice(start).every(({ text }, at) => text === (texts[at] ?? text));
    const start = now.findIndex(({ text }) => text === newest);
    if (start !== -1)
        return start > 0 && goesOn(start, [newest, ...older]);
    const grown = now.findIndex(({ text }) => text.startsWith(newest));
    return grown !== -1 && older.length > 0 && goesOn(grown + 1, older);
}
function withLineBreak(text) {
    return text.endsWith('\n') ? text : `${text}\n`;
}

;// CONCATENATED MODULE: ./trigger-deploy/log/log-pipe.js




function createLogPipe(deploymentId, printer, budget, { client, context: { log, redactor } }) {
    const readWhole = createWholeLogReader();
    let printRest;
    const startReading = createReadings(redactor, {
        onNew(lines) {
            printRest = undefined;
            printer.print(lines.toString('utf8').replace(/\r?\n$/, ''));
        },
        onGap() {
            log.notice('Carpathian replaced the log, so lines may be missing here.');
        },
    });
    const printWhole = (body, state) => {
        for (const { path, text } of readWhole(body, state)) {
            const reading = startReading(path);
            reading.push(Buffer.from(text));
            reading.end();
        }
    };
    return {
        async read(limits, deployment) {
            const reading = startReading('');
            const decoder = createLogDecoder(reading.push);
            const receiver = async (chunk) => {
                budget.count(chunk.length);
                decoder.push(chunk);
                await log.drained();
            };
            await client.readLog(deploymentId, { ...limits, receiver });
            const body = decoder.end();
            if (body === undefined) {
                if (reading.end())
                    printRest = reading.printRest;
            }
            else if (body !== '') {
                if (deployment === 'running')
                    printWhole(body, 'growing');
                printRest = () => {
                    printWhole(body, 'complete');
                };
            }
        },
        finish: () => printRest?.(),
    };
}
function createReadings(redactor, options) {
    const cursors = new Map();
    return (path) => {
        const cursor = cursors.get(path) ?? createLogCursor(options);
        cursors.set(path, cursor);
        const read = cursor.startRead();
        const splitter = createLineSplitter(read.push, redactor);
        return {
            push: splitter.push,
            end: () => read.end(splitter.rest()),
            printRest() {
                read.push(splitter.rest());
                read.end();
            },
        };
    };
}

;// CONCATENATED MODULE: ./trigger-deploy/log/log-follower.js






const LATE_LINES_MS = 1_000;
const SETTLED_MS = 2_000;
const FOLLOW_TIMEOUT_MS = 30_000;
const FAULT_PAUSE_MS = 30_000;
const FINISH_TIMEOUT_MS = 120_000;
function createLogFollower(deploymentId, printer, dependencies) {
    const { clock, signal, log } = dependencies.context;
    const budget = createLogBudget(clock);
    const pipe = createLogPipe(deploymentId, printer, budget, dependencies);
    const faults = createFaultReporter(log);
    let pauseEnd = 0;
    return {
        async follow(deadline) {
            if (!budget.mayRead() || clock.now() < pauseEnd)
                return;
            try {
                await pipe.read({ deadline, timeoutMs: FOLLOW_TIMEOUT_MS }, 'running');
                faults.clear();
            }
            catch (error) {
                if (isRefusedKey(error))
                    throw error;
                if (isNotFound(error))
                    return;
                pauseEnd = clock.now() + Math.max(faults.report(error), FAULT_PAUSE_MS);
            }
        },
        async finish({ deadline, finishedMsAgo = 0 }) {
            const limits = { deadline, timeoutMs: FINISH_TIMEOUT_MS };
            const readAgain = async () => {
                await clock.sleep(LATE_LINES_MS, signal);
                await pipe.read(limits, 'over');
            };
            const [first] = await Promise.allSettled([pipe.read(limits, 'over')]);
            const isComplete = first.status === 'fulfilled' && finishedMsAgo >= SETTLED_MS;
            const mayReadAgain = !isComplete && !isRefusedKey(faultOf(first)) && clock.now() + LATE_LINES_MS <= deadline;
            const [last] = mayReadAgain ? await Promise.allSettled([readAgain()]) : [first];
            pipe.finish();
            if (first.status === 'fulfilled') {
                faults.clear();
                if (isNotFound(faultOf(last)))
                    return;
            }
            if (last.status === 'rejected')
                faults.report(last.reason);
        },
    };
}
function faultOf(result) {
    return result.status === 'rejected' ? result.reason : undefined;
}
function isRefusedKey(fault) {
    return fault instanceof api_error/* ApiError */.h && (0,refusal/* refusesKey */.d)(fault);
}
function isNotFound(fault) {
    return fault instanceof api_error/* ApiError */.h && fault.status === 404;
}
function createFaultReporter(log) {
    let isReported = false;
    return {
        report(fault) {
            if (!(fault instanceof api_error/* ApiError */.h || fault instanceof NoLogError))
                throw fault;
            if (!isReported) {
                if (isNotFound(fault))
                    log.info('Carpathian returned no log for this deployment.');
                else {
                    const happened = `Could not read the log: ${fault.happened}`;
                    log.warning((0,failure/* composeMessage */.S)(fault, ['The deployment itself is not affected.'], happened));
                }
            }
            isReported = true;
            return fault instanceof api_error/* ApiError */.h ? (fault.retryAfterMs ?? 0) : 0;
        },
        clear() {
            isReported = false;
        },
    };
}

var thrown_message = __webpack_require__(8369);
var external_node_fs_ = __webpack_require__(3024);
var external_node_util_ = __webpack_require__(7975);
var compact = __webpack_require__(752);
;// CONCATENATED MODULE: ./trigger-deploy/log/log-printer.js




const TAIL_LINES = 50;
function createLogPrinter({ title, file, log, }) {
    let fileState = 'new';
    let tail;
    const append = (text) => {
        if (fileState === 'failed')
            return;
        try {
            (0,external_node_fs_.appendFileSync)(file, text, { mode: 0o600 });
            fileState = 'kept';
        }
        catch (error) {
            fileState = 'failed';
            log.warning(`Could not save the log to a file: ${(0,thrown_message/* thrownMessage */.U)(error)}.`);
        }
    };
    return {
        print(lines) {
            append(`${log.infoInGroup(title(), lines)}\n`);
            tail = lastLines(tail === undefined ? lines : `${tail}\n${lines}`);
        },
        closeGroup: log.closeGroup,
        kept: () => (0,compact/* compact */.o)({
            logFile: fileState === 'kept' ? file : undefined,
            logTail: tail?.split('\n').map(lastState) ?? [],
        }),
    };
}
function lastState(line) {
    const text = (0,external_node_util_.stripVTControlCharacters)(line).replace(/\r+$/, '');
    return text.slice(text.lastIndexOf('\r') + 1);
}
function lastLines(text) {
    let start = text.length + 1;
    for (let lines = 0; lines < TAIL_LINES && start > 0; lines += 1) {
        start = text.lastIndexOf('\n', start - 2) + 1;
    }
    return text.slice(start);
}

var describe_wait = __webpack_require__(6520);
var poll = __webpack_require__(2924);
var states = __webpack_require__(2274);
;// CONCATENATED MODULE: ./trigger-deploy/mirror/status-while-running.js


function statusWhileRunning(judgement) {
    const { verdict, word, status = '' } = judgement;
    const state = verdict === 'pending' && (0,states/* isWaiting */.Gu)(word) ? 'queued' : 'in_progress';
    return { state, description: (0,judge_answer/* withContradiction */.o)(status, judgement) };
}

;// CONCATENATED MODULE: ./trigger-deploy/follow/status-reader.js




const MISSING_GRACE_MS = 30_000;
function createStatusReader(deploymentId, origin, { client, context: { clock, log }, deadline }) {
    let isKnown = origin === 'triggered';
    let hasAnswered = false;
    let isFaulty = false;
    let missingSince;
    const isMissing = ({ kind, status, body, json }) => {
        const isPage = hasAnswered && kind === 'status' && json === undefined;
        const isRefused = (0,refusal/* refusalOf */.O)(status, body) !== undefined;
        return isKnown && !isRefused && (status === 404 || status === 410 || isPage);
    };
    return async () => {
        try {
            const answer = await client.status(deploymentId, { deadline });
            const printed = isFaulty;
            if (printed)
                log.info('Carpathian is responding again.');
            isFaulty = false;
            isKnown = hasAnswered = true;
            missingSince = undefined;
            return { answer, printed };
        }
        catch (error) {
            if (!(error instanceof api_error/* ApiError */.h))
                throw error;
            if (error.faultClass === 'final' && isMissing(error)) {
                missingSince ??= clock.now();
                if (clock.now() - missingSince < MISSING_GRACE_MS)
                    return {};
            }
            if (error.faultClass === 'final' || (error.kind === 'answer' && !isKnown))
                throw error;
            const printed = !isFaulty;
            if (printed) {
                log.warning((0,failure/* composeMessage */.S)(error, ['Polling continues until the timeout.']));
            }
            isFaulty = true;
            return (0,compact/* compact */.o)({ waitAtLeastMs: error.retryAfterMs, printed });
        }
    };
}

var fold_word = __webpack_require__(9519);
var colour = __webpack_require__(7154);
;// CONCATENATED MODULE: ./trigger-deploy/follow/status-colour.js

function statusColour({ verdict, word }) {
    switch (verdict) {
        case 'success':
            return 'green';
        case 'failure':
            return 'red';
        case 'cancelled':
        case 'unknown':
            return 'yellow';
        case 'pending':
            return (0,states/* isWaiting */.Gu)(word) ? 'grey' : 'cyan';
    }
}

;// CONCATENATED MODULE: ./trigger-deploy/follow/status-recorder.js





function createStatusRecorder(progress, { clock, log, env }) {
    const warnedOf = new Set();
    return (answer, judgement) => {
        const { status = '', verdict, word } = judgement;
        const shown = (0,judge_answer/* withContradiction */.o)(status, judgement);
        const { judgement: last } = progress;
        Object.assign(progress, { answer, judgement });
        if (last !== undefined && shown === (0,judge_answer/* withContradiction */.o)(last.status ?? '', last))
            return false;
        progress.changes.push({ status, at: clock.date(), verdict });
        const none = (0,judge_answer/* withContradiction */.o)('Carpathian returned no status', judgement);
        const painted = (0,colour/* paint */.n)(shown, statusColour(judgement), env);
        log.info(status === '' ? `${none}.` : `Status: ${painted}`);
        const folded = (0,fold_word/* foldWord */._)((0,states/* withoutNumbers */.B1)(word));
        if (verdict === 'unknown' && !warnedOf.has(folded)) {
            warnedOf.add(folded);
            log.warning(unknownWord(status, judgement));
        }
        return true;
    };
}
function unknownWord(status, judgement) {
    if (status === '')
        return 'Carpathian returned no status; still waiting.';
    return `Unknown status ${(0,judge_answer/* withContradiction */.o)(JSON.stringify(status), judgement)}; still waiting. If you know its meaning, add it to \`success_states\`, \`failure_states\`, \`cancelled_states\` or \`pending_states\`.`;
}

;// CONCATENATED MODULE: ./trigger-deploy/follow/follow-deployment.js






const MAX_INTERVAL_MS = 30_000;
const MIN_ERRORS_WITHOUT_STATUS = 3;
async function followDeployment({ deploymentId, inputs, onPending }, dependencies, progress) {
    const { context, deadline } = dependencies;
    const origin = inputs.deploymentId === undefined ? 'triggered' : 'given';
    const readStatus = createStatusReader(deploymentId, origin, dependencies);
    const record = createStatusRecorder(progress, context);
    const judgeAnswer = (0,judge_answer/* createAnswerJudge */.W)(inputs.states);
    let errorsWithoutStatus = 0;
    let lastSeen;
    const attempt = async () => {
        const { answer, printed, ...wait } = await readStatus();
        let changed = false;
        lastSeen = undefined;
        if (answer !== undefined) {
            const judgement = judgeAnswer(answer);
            lastSeen = statusOf(judgement);
            changed = record(answer, judgement);
            const ending = endingOf(answer, judgement);
            const isUnclear = ending !== undefined && judgement.status === undefined && !answer.isOver;
            errorsWithoutStatus = isUnclear ? errorsWithoutStatus + 1 : 0;
            const isEnd = !isUnclear || errorsWithoutStatus >= MIN_ERRORS_WITHOUT_STATUS;
            if (ending !== undefined && isEnd)
                return { done: true, value: ending };
            await dependencies.mirror.show(statusWhileRunning(judgement));
        }
        const hasPrinted = await onPending();
        return { done: false, changed, printed: printed === true || hasPrinted, ...wait };
    };
    const onQuiet = (wait) => {
        const status = lastSeen ?? 'no status from Carpathian';
        context.log.info(`Still ${status} ${(0,describe_wait/* describeWait */.N)(wait)}`);
    };
    const { pollIntervalMs: intervalMs } = inputs;
    const options = { attempt, intervalMs, maxIntervalMs: MAX_INTERVAL_MS, deadline, onQuiet };
    const result = await (0,poll/* poll */.w)(options, context);
    return result.timedOut ? 'timed_out' : result.value;
}
function statusOf(judgement) {
    const { status } = judgement;
    return status === undefined ? undefined : (0,judge_answer/* withContradiction */.o)(JSON.stringify(status), judgement);
}
function endingOf({ isOver }, { verdict }) {
    if (verdict === 'pending')
        return undefined;
    return verdict === 'unknown' && !isOver ? undefined : verdict;
}

;// CONCATENATED MODULE: ./trigger-deploy/follow/follow-with-log.js








const FINISH_AFTER_TIMEOUT_MS = 5_000;
const FINISH_MS = 120_000;
const MAX_TITLE_CHARS = 60;
async function followWithLog(deploymentId, inputs, dependencies, progress) {
    const { env, clock, log } = dependencies.context;
    const file = (0,external_node_path_.join)(env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(), `deployment-${(0,external_node_crypto_.randomUUID)()}.log`);
    const title = () => {
        const { status } = progress.judgement ?? {};
        return `Log of deployment ${deploymentId}${status === undefined ? '' : ` (${(0,shorten/* shorten */.m)(status, MAX_TITLE_CHARS)})`}`;
    };
    const printer = createLogPrinter({ title, file, log });
    let hasPrinted = false;
    const print = (lines) => {
        hasPrinted = true;
        printer.print(lines);
    };
    const follower = createLogFollower(deploymentId, { ...printer, print }, dependencies);
    const options = {
        deploymentId,
        inputs,
        onPending: async () => {
            hasPrinted = false;
            if (inputs.logs === 'stream')
                await follower.follow(dependencies.deadline);
            return hasPrinted;
        },
    };
    try {
        const ending = await followDeployment(options, dependencies, progress);
        if (inputs.logs === 'stream' || (inputs.logs === 'on-failure' && ending !== 'success')) {
            const finishMs = ending === 'timed_out' ? FINISH_AFTER_TIMEOUT_MS : FINISH_MS;
            const deadline = clock.now() + finishMs;
            const { finishedMsAgo } = progress.answer ?? {};
            await follower.finish({ deadline, finishedMsAgo }).catch(ignoreCancel);
        }
        return ending;
    }
    finally {
        printer.closeGroup();
        Object.assign(progress, printer.kept());
    }
}
function ignoreCancel(error) {
    if (!(error instanceof cancelled_error/* CancelledError */.c))
        throw error;
}

;// CONCATENATED MODULE: ./trigger-deploy/follow/follow-to-end.js



async function followToEnd(deploymentId, inputs, dependencies, progress) {
    const ending = await followWithLog(deploymentId, inputs, dependencies, progress);
    progress.ending = ending;
    if (ending !== 'success') {
        progress.conclusion = ending === 'unknown' ? 'failure' : ending;
        const isUncertain = ending === 'timed_out' || ending === 'unknown';
        throw new action_error/* ActionError */.l(explainEnding(ending, progress, inputs), { isUncertain });
    }
    if (inputs.verify !== undefined) {
        const { verify } = await __webpack_require__.e(/* import() */ 90).then(__webpack_require__.bind(__webpack_require__, 7090));
        await verify(inputs.verify, dependencies, progress);
    }
    progress.conclusion = 'success';
}


})

};
