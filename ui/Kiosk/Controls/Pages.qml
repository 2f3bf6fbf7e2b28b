import QtQuick

// What does not fit on the screen becomes its next page: parts, cut between their blocks (kiosk/qt/common/paging.py).
Item {
    id: pages

    property int page: 0 // from 0
    property bool beside: true // whether the parts of a row stand side by side
    property bool headless: false // whether the headings stand in the screen's title
    default property alias parts: holder.data

    property int count: 1 // of pages
    property var taken: [] // the parts
    property bool waits: false // to be laid out
    property bool gone: false
    readonly property string heading: {
        for (let i = 0; i < holder.children.length; ++i) {
            const part = holder.children[i] as PagePart;
            if (part !== null && part.place.shown)
                return part.heading;
        }
        return "";
    }

    signal laid

    function take(part: PagePart) {
        taken.push(part);
        layLater();
    }

    function leave(part: PagePart) {
        taken = taken.filter(each => each !== part);
        layLater();
    }

    // Once all of them have said what they need.
    function layLater() {
        waits = true;
        Qt.callLater(lay);
    }

    function lay() {
        if (gone)
            return;
        waits = false;
        const told = [];
        for (const part of taken)
            told.push(...part.needs());
        const numbers = [];
        for (const number of Pager.lay(told, width, height, Theme.gap, beside))
            numbers.push(number); // Python's list is none that a function takes for numbers
        let at = 1;
        for (const part of taken)
            at = part.take(numbers, at);
        count = numbers[0];
        turn();
        laid();
    }

    function turn() {
        for (const part of taken)
            part.show(Math.min(page, count - 1));
    }

    onPageChanged: {
        if (!waits)
            turn();
    }
    onWidthChanged: layLater()
    onHeightChanged: layLater()
    onBesideChanged: layLater()
    Component.onDestruction: gone = true

    Item {
        id: holder

        anchors.fill: parent
    }
}
