import QtQuick

// Content that may be longer than its place.  Two arrows turn it by a page, so that nothing needs a drag;
// where the keyboard goes, the content follows.
FocusScope {
    id: scroller

    default property alias content: holder.data
    property real spacing: Theme.gap

    // Whether there is more than fits.  Set after the layout has settled, because making place for the
    // arrows makes the content longer still.
    property bool longer: false
    readonly property real contentWidth: width - (longer ? Theme.pagerWidth + Theme.mediumGap : 0)
    readonly property real viewHeight: flick.height - 2 * flick.around

    function measure() {
        longer = flick.contentHeight > flick.height + Theme.pixel;
    }

    function toTop() {
        flick.contentY = 0;
        longer = false;
        Qt.callLater(measure);
    }

    function turn(pages: real) {
        const step = (flick.height - Theme.body * 1.4) * pages;
        flick.contentY = Math.max(0, Math.min(flick.contentHeight - flick.height, flick.contentY + step));
    }

    function show(item: Item) {
        for (let up = item; up !== null; up = up.parent) {
            if (up === holder) {
                const place = item.mapToItem(holder, 0, 0);
                const top = place.y - flick.around;
                const bottom = place.y + item.height + flick.around;
                if (top < flick.contentY)
                    flick.contentY = Math.max(0, top);
                else if (bottom > flick.contentY + flick.height)
                    flick.contentY = Math.min(flick.contentHeight - flick.height, bottom - flick.height);
                return;
            }
        }
    }

    Flickable {
        id: flick

        // Room around the content, so that focus rings are not cut.
        readonly property real around: Theme.focusWidth * 2

        x: -around
        y: -around
        width: scroller.contentWidth + 2 * around
        height: scroller.height + around
        topMargin: 0
        contentWidth: width
        contentHeight: holder.height + 2 * around
        clip: contentHeight > height + Theme.pixel
        interactive: scroller.longer
        boundsBehavior: Flickable.StopAtBounds
        onHeightChanged: Qt.callLater(scroller.measure)
        onContentHeightChanged: {
            Qt.callLater(scroller.measure);
            if (contentY > Math.max(0, contentHeight - height))
                contentY = Math.max(0, contentHeight - height);
        }

        Column {
            id: holder

            x: flick.around
            y: flick.around
            width: scroller.contentWidth
            spacing: scroller.spacing
        }
    }

    // What is cut fades, so that it is seen to go on.
    Rectangle {
        visible: scroller.longer && flick.contentY < flick.contentHeight - flick.height - Theme.pixel
        x: -flick.around
        y: scroller.height - height
        width: flick.width
        height: Math.min(Theme.body, scroller.height * 0.1)
        gradient: Gradient {
            GradientStop {
                position: 0
                color: Theme.backgroundFaded
            }
            GradientStop {
                position: 1
                color: Theme.background
            }
        }
    }

    Column {
        visible: scroller.longer
        x: scroller.width - width
        y: scroller.height - height - Theme.smallGap
        spacing: Theme.smallGap

        PageKey {
            objectName: "pageUpButton"
            symbol: "caret-up-bold"
            text: qsTr("See what comes before")
            available: flick.contentY > Theme.pixel
            onActivated: scroller.turn(-1)
        }
        PageKey {
            objectName: "pageDownButton"
            symbol: "caret-down-bold"
            text: qsTr("See what comes after")
            available: flick.contentY < flick.contentHeight - flick.height - Theme.pixel
            onActivated: scroller.turn(1)
        }
    }

    Connections {
        target: scroller.Window.window

        function onActiveFocusItemChanged() {
            const item = scroller.Window.activeFocusItem;
            if (item !== null)
                scroller.show(item);
        }
    }
}
