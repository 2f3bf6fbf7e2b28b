import QtQuick

// Something that is not cut as long as it fits on a page: a sentence, or things that end on one day.
Item {
    id: block

    property list<real> lines: [] // the heights of its lines, between which it is cut where it must be
    property real least: 0 // its height at least, on each page: for what stands beside its lines
    property real column: width // the width by which it measures itself, on every page
    property real room: 0 // the height of a page for it
    property real cutAbove: 0 // what of it stands on pages before
    property bool cornered: true // whether the word in the corner of its part's heading is about it
    property bool footed: true // whether what stands at the foot of its part is about it
    property bool leading: false // whether it is the first of its part on this page
    property bool cut: false // whether only some of its lines stand on this page
    property real cutShown: 0 // how high these are, without what stands beside them
    default property alias content: inside.data
    property alias fixed: over.data // on each page

    readonly property real whole: Math.max(heightOf(0, lines.length), least)

    // How high its lines are from one to another, without what stands beside them.
    function heightOf(from: int, to: int): real {
        let sum = 0;
        for (let i = from; i < to; ++i)
            sum += lines[i];
        return sum;
    }

    implicitHeight: cut ? Math.max(cutShown, least) : whole

    Item {
        width: block.width
        height: block.cut ? block.cutShown - Theme.cutSlack : block.height
        clip: block.cut

        Item {
            id: inside

            y: -block.cutAbove
            width: block.width
            height: block.whole
        }
    }
    Item {
        id: over

        width: block.width
        height: block.height
    }
}
