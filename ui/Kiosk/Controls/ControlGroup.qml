import QtQuick

// Controls among which arrows lead to the nearest.  Tab stops at one of them: where the keyboard was, at what is chosen,
// or at the first.  Where that one goes away, another takes the keyboard.
QtObject {
    id: group

    required property Item of // what they stand in
    property bool inOrder: false // whether left and right go on in the next line
    property bool leaves: Guard.inOrder // whether arrows lead on beyond its edge: some have no other keys
    property Pressable stop: null

    function settle() {
        if (!(of?.visible ?? false)) // it may be gone by now
            return;
        const found = every();
        const was = stop;
        const held = was !== null && was.activeFocus;
        stop = best(found);
        if (stop === null)
            return;
        stop.stopped = true;
        if (held && was !== stop)
            stop.forceActiveFocus(Guard.focusReason);
        if (was !== null && was !== stop)
            was.stopped = false;
        for (const each of found)
            each.stopped = each === stop;
    }

    function best(among: list<Pressable>): Pressable {
        for (const each of among) {
            if (each.activeFocus)
                return each;
        }
        for (const each of among) {
            if (each.leading)
                return each;
        }
        if (among.includes(stop))
            return stop;
        return among.length > 0 ? among[0] : null;
    }

    // All that can be used now.
    function every(): list<Pressable> {
        const found = [];
        collect(of, found);
        return found;
    }

    function collect(under: Item, found: var) {
        for (const child of under.children) {
            const control = child as Pressable;
            if (control !== null)
                control.grouped = true;
            if (control !== null && control.visible && control.enabled)
                found.push(control);
            else if (control === null && child.visible && child.opacity > 0)
                collect(child, found);
        }
    }

    function go(from: Pressable, right: int, down: int) {
        const found = every();
        if (!found.includes(from))
            return;
        const at = found.indexOf(from) + right + (Guard.inOrder ? down : 0);
        const ordered = Guard.inOrder || inOrder && right !== 0;
        const next = !ordered ? nearest(from, found, right, down) : at >= 0 && at < found.length ? found[at] : null;
        if (next !== null)
            next.forceActiveFocus(Qt.TabFocusReason);
        else if (leaves)
            leave(from, found, right > 0 || down > 0);
    }

    // Beyond its edge, to what comes before or after it: some have no keys but arrows.
    function leave(from: Item, own: list<Pressable>, forward: bool) {
        let next = from.nextItemInFocusChain(forward);
        while (next !== from && own.includes(next as Pressable))
            next = next.nextItemInFocusChain(forward);
        next.forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
    }

    function nearest(from: Pressable, among: list<Pressable>, right: int, down: int): Pressable {
        const at = from.mapToItem(of, from.width / 2, from.height / 2);
        let best = null;
        let least = Number.POSITIVE_INFINITY;
        for (const each of among) {
            const place = each.mapToItem(of, each.width / 2, each.height / 2);
            const along = (place.x - at.x) * right + (place.y - at.y) * down;
            const aside = Math.abs(right !== 0 ? place.y - at.y : place.x - at.x);
            if (inOrder && aside > from.width / 2) // not into another column
                continue;
            if (along > Theme.pixel && along + aside * Theme.keyStraight < least) {
                best = each;
                least = along + aside * Theme.keyStraight;
            }
        }
        return best;
    }

    readonly property Connections changes: Connections {
        target: Guard

        function onRegrouped() {
            Qt.callLater(group.settle);
        }
        function onMoved(from: Item, arrow: int) {
            const right = Number(arrow === Qt.Key_Right) - Number(arrow === Qt.Key_Left);
            group.go(from as Pressable, right, Number(arrow === Qt.Key_Down) - Number(arrow === Qt.Key_Up));
        }
    }
}
