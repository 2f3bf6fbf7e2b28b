import QtQuick
import QtQuick.Controls.Basic

// What may be longer than its place; it follows the keyboard, and a bar says that there is more.
Flickable {
    id: scroll

    default property alias content: holder.data
    property real spacing: Look.gap
    property real inset: Look.unit * 6 // room for focus rings
    readonly property real around: 2 * inset + (Look.touch ? 0 : Look.unit * 8) // the bar, for a mouse, stands beside the rest
    readonly property real innerWidth: width - around

    contentWidth: width
    contentHeight: holder.height + 2 * inset
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    interactive: contentHeight > height
    onHeightChanged: { // the keyboard came
        const item = Window.activeFocusItem;
        if (item !== null)
            show(item);
    }

    function show(item: Item) {
        for (let up = item; up !== null; up = up.parent) {
            if (up === holder) {
                const top = item.mapToItem(holder, 0, 0).y;
                const bottom = top + item.height + 2 * inset;
                if (top < contentY)
                    contentY = Math.max(0, top);
                else if (bottom > contentY + height)
                    contentY = Math.max(0, Math.min(contentHeight - height, bottom - height));
                return;
            }
        }
    }

    Column {
        id: holder

        x: scroll.inset
        y: scroll.inset
        width: scroll.innerWidth
        spacing: scroll.spacing
    }
    ScrollBar.vertical: ScrollBar {
        policy: scroll.contentHeight > scroll.height + 1 ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
        padding: Look.unit * (Look.touch ? 1 : 2)
        contentItem: Rectangle { // fingers do not drag it: there it only tells where one is, in the room for focus rings
            implicitWidth: Look.unit * (Look.touch ? 4 : 6)
            implicitHeight: Look.unit * 40
            radius: width / 2
            color: Look.fieldEdge
            opacity: 0.6
        }
    }
    Connections {
        target: scroll.Window.window

        function onActiveFocusItemChanged() {
            const item = scroll.Window.activeFocusItem;
            if (item !== null)
                scroll.show(item);
        }
    }
}
