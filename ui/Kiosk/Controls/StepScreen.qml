import QtQuick
import Kiosk

// What the screens of the visit have in common: a title, content that may be turned by pages, and the
// bottom bar.
FocusScope {
    id: screen

    required property Visit visit
    default property alias content: scroller.content
    property alias middle: bar.middle
    property alias bar: bar
    property alias spacing: scroller.spacing
    property string title: ""
    property string lead: ""
    property string markedLead: "" // the same where the clinic wrote it
    property bool dotted: true
    property alias reason: bar.reason // why Next cannot be touched yet

    readonly property alias contentWidth: scroller.contentWidth
    readonly property alias viewHeight: scroller.viewHeight

    signal goneOn
    signal goneBack

    function toTop() {
        scroller.toTop();
    }

    // How much of the view is left for an item and what follows it.
    function roomBelow(item: Item): real {
        return scroller.viewHeight - item.y - Theme.gap;
    }

    function show(item: Item) {
        scroller.show(item);
    }

    onGoneOn: visit.next()
    onGoneBack: visit.back()

    Scroller {
        id: scroller

        x: Theme.margin
        y: Theme.gap
        width: screen.width - 2 * Theme.margin
        height: bar.y - y

        Column {
            visible: screen.title !== "" && !Theme.tight // there it stands in the top bar
            width: parent.width
            spacing: Theme.tinyGap

            Label {
                objectName: "screenTitle"
                titled: true
                width: parent.width
                text: screen.title
                font.pixelSize: Theme.tight ? Theme.normalTitle : Theme.title
                font.weight: Font.ExtraBold
            }
            Label {
                visible: text !== ""
                width: parent.width
                plain: screen.lead
                marked: screen.markedLead
                color: Theme.foregroundMuted
            }
        }
    }
    BottomBar {
        id: bar

        y: screen.height - height
        width: screen.width
        progress: Theme.lineReach(screen.visit.stepNumber, screen.visit.stepCount)
        backButton.onActivated: screen.goneBack()
        nextButton.onActivated: screen.goneOn()
        nextButton.available: screen.visit.canGoNext
        sheetButton.visible: screen.visit.sheetAhead
        sheetButton.onActivated: screen.visit.sheetNow()

        Label {
            objectName: "stepText"
            visible: screen.dotted && bar.between > implicitWidth
            width: parent.width
            wrapMode: Text.NoWrap
            horizontalAlignment: Text.AlignHCenter
            text: screen.visit.stepText
            color: Theme.foregroundMuted
            font.pixelSize: Theme.detail
            Accessible.role: Accessible.ProgressBar
        }
    }
}
