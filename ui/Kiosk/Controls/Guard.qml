pragma Singleton

import QtQuick

// What every control tells of itself: the one place where the window hears that one of them did its work.
QtObject {
    id: guard

    // Which page is shown.  What is pressed on one page does nothing on the next.
    property int page: 0

    // Whether every arrow leads to the next control or the one before: who only listens sees no lines and columns.
    property bool inOrder: false

    // Whether the screen has the whole window, without the tools.
    property bool whole: false

    // Whether it was a key that moved what has the keyboard: then it is shown where that is.
    property bool byKeys: false
    readonly property int focusReason: byKeys ? Qt.TabFocusReason : Qt.OtherFocusReason

    // Whether a second press at once is refused on what came under the pointer meanwhile: another control, or another
    // page.  Only where nothing else sees to it.
    property bool once: false
    property int second: Theme.settleTime // so soon after the first one
    property Item actor: null
    property point actedAt
    readonly property Timer fresh: Timer {
        interval: guard.second
    }

    onPageChanged: actor = null

    // A control did what it was pressed for, at a place of the window.
    function note(control: Item, at: point) {
        if (once) {
            actor = control;
            actedAt = at;
            fresh.restart();
        }
    }

    // Whether a press there was a second one for what stood there before.
    function isSecond(control: Item, at: point): bool {
        const near = Math.abs(at.x - actedAt.x) < Theme.tinyGap && Math.abs(at.y - actedAt.y) < Theme.tinyGap;
        return fresh.running && control !== actor && near;
    }

    // Controls came, went or changed: groups of them have another one at which Tab stops.
    signal regrouped

    // An arrow leads from one to another.
    signal moved(Item from, int arrow)

    // `again`: it may do so again at once, as a key of the keyboard does.
    signal acted(bool again)
}
