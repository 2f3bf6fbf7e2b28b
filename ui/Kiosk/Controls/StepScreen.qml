import QtQuick
import Kiosk

// What the screens of the visit have in common: a title, what it is about, and the bottom bar.  Nothing scrolls: what
// does not fit is on the screen's next pages, through which Next and Back, PageUp and PageDown lead.
FocusScope {
    id: screen

    required property Visit visit
    default property alias content: column.data // under the title, on every page
    property alias body: place.data // what fills the rest
    property alias middle: bar.middle
    property alias bar: bar
    property alias aside: besides.data // what stands at the end of the title's line
    property alias spacing: column.spacing
    property string title: ""
    property string lead: ""
    property string markedLead: "" // the same where the clinic wrote it
    property string name: "" // what is read, in the bottom bar; the step's number where there is none
    property string remark: "" // under the name, where there is room
    property string called: title // where its title stands elsewhere: for the window's title and a screen reader
    property string heading: "" // what its page is about
    property ControlGroup firstGroup: null // where the keyboard begins; at the next step where there is none
    property bool dotted: true
    property alias reason: bar.reason // why Next cannot be touched yet

    property int page: 0 // from 0
    property int pageCount: 1
    property bool goesOn: false // whether Next goes on from any page

    readonly property string pageText: pageCount > 1 ? Pager.inWords(page, pageCount, visit.language) : ""
    readonly property bool titleAbove: Theme.tight // whether the title stands in the top bar
    readonly property real contentWidth: width - 2 * Theme.margin
    readonly property real viewHeight: bar.y - Theme.gap - Theme.smallGap

    signal goneOn
    signal goneBack

    function keepFocus() {
        bar.keepFocus();
    }

    function toTop() {
        page = 0;
        bar.begun = false;
        Qt.callLater(bar.keepFocus);
    }

    function turn(by: int): bool {
        const next = page + by;
        if (next < 0 || next >= pageCount)
            return false;
        page = next;
        return true;
    }

    function back() {
        if (!turn(-1))
            goneBack();
    }

    // What a screen reader says when the screen is there, after what it is called.
    function heard(): list<string> {
        return [markedLead === "" ? lead : ""];
    }

    // How much of the view is left for an item and what follows it.
    function roomBelow(item: Item): real {
        return viewHeight - item.y;
    }

    onGoneOn: visit.next()
    onGoneBack: visit.back()
    onPageCountChanged: page = Math.min(page, pageCount - 1)
    onPageChanged: Qt.callLater(bar.keepFocus)
    Keys.onPressed: event => {
        if (event.key === Qt.Key_PageDown)
            event.accepted = turn(1);
        else if (event.key === Qt.Key_PageUp)
            event.accepted = turn(-1);
        else if (event.key === Qt.Key_Escape && !event.isAutoRepeat) {
            Guard.byKeys = true;
            back();
            event.accepted = true;
        }
    }
    Component.onCompleted: Qt.callLater(bar.keepFocus)

    objectName: "stepScreen"

    Column {
        id: column

        x: Theme.margin
        y: Theme.smallGap
        width: screen.contentWidth
        spacing: Theme.gap

        Column {
            // Not whether they are visible: within what is hidden nothing is
            visible: screen.title !== "" && !screen.titleAbove || led.text !== ""
            width: parent.width
            spacing: Theme.tinyGap

            Label {
                id: titled

                objectName: "screenTitle"
                visible: text !== "" && !screen.titleAbove
                titled: true
                width: parent.width - (besides.width > 0 ? besides.width + Theme.gap : 0)
                text: screen.title
                font.pixelSize: Theme.title
                font.weight: Font.ExtraBold

                Item {
                    id: besides

                    x: column.width - width
                    y: (titled.height - height) / 2
                    width: childrenRect.width
                    height: childrenRect.height
                }
            }
            Label {
                id: led

                visible: text !== ""
                width: parent.width
                plain: screen.lead
                marked: screen.markedLead
                color: Theme.foregroundMuted
            }
        }
    }
    Item {
        id: place

        x: Theme.margin
        y: column.y + (column.height > 0 ? column.height + column.spacing : 0)
        width: screen.contentWidth
        height: Math.max(0, bar.y - Theme.gap - y)
    }
    BottomBar {
        id: bar

        property bool begun: false // whether the keyboard was where the screen wants it first

        // What had the keyboard may have gone, or be on another page now; it never is at nothing.
        function keepFocus() {
            const item = screen?.Window.activeFocusItem as Item; // the screen may be gone by now
            if (item === null || !screen.activeFocus)
                return;
            screen.firstGroup?.settle();
            const first = (screen.firstGroup?.stop ?? null) as Item;
            const usable = first !== null && first.visible;
            const held = item.visible && (item instanceof Pressable || item instanceof TextInput);
            if (held && (begun || !usable))
                return;
            begun = begun || usable;
            const to = usable ? first : nextButton.visible && nextButton.enabled ? nextButton : backButton;
            (to.visible ? to : column.nextItemInFocusChain()).forceActiveFocus(Guard.focusReason); // the bar may be hidden
        }

        y: screen.height - height
        width: screen.width
        progress: Theme.lineReach(screen.visit.stepNumber, screen.visit.stepCount)
        step: screen.visit.stepNumber
        steps: screen.visit.stepCount
        stepText: screen.visit.stepText
        backButton.onActivated: screen.back()
        nextButton.onActivated: {
            if (screen.goesOn || !screen.turn(1))
                screen.goneOn();
        }
        nextButton.available: screen.page < screen.pageCount - 1 || screen.visit.canGoNext
        sheetButton.visible: screen.visit.sheetAhead
        sheetButton.onActivated: screen.visit.sheetNow()

        Column {
            width: parent.width

            Label {
                visible: screen.name !== "" && bar.between > implicitWidth
                width: parent.width
                wrapMode: Text.NoWrap
                horizontalAlignment: Text.AlignHCenter
                text: screen.name
                Accessible.ignored: text === screen.title
                font.pixelSize: Theme.detail
                font.weight: Font.Bold
            }
            Label {
                visible: screen.remark !== "" && screen.pageCount === 1 && bar.between > implicitWidth
                width: parent.width
                wrapMode: Text.NoWrap
                horizontalAlignment: Text.AlignHCenter
                text: screen.remark
                font.pixelSize: Theme.detail
                color: Theme.foregroundMuted
            }
            Label {
                visible: screen.pageCount > 1 && bar.between > implicitWidth
                width: parent.width
                wrapMode: Text.NoWrap
                horizontalAlignment: Text.AlignHCenter
                text: forms.find(each => bar.between > long.advanceWidth(each)) ?? forms[forms.length - 1]
                Accessible.name: forms[0]
                font.pixelSize: Theme.detail
                color: Theme.foregroundMuted

                readonly property list<string> forms: Pager.forms(screen.page, screen.pageCount, screen.visit.language)
            }
            Label {
                objectName: "stepText"
                visible: screen.dotted && screen.name === "" && screen.pageCount === 1 && bar.between > implicitWidth
                width: parent.width
                wrapMode: Text.NoWrap
                horizontalAlignment: Text.AlignHCenter
                text: screen.visit.stepText
                color: Theme.foregroundMuted
                font.pixelSize: Theme.detail
                Accessible.ignored: true // the line says it
            }
        }
        FontMetrics {
            id: long

            font.family: Theme.family
            font.pixelSize: Theme.detail
        }
    }
    Connections {
        target: screen.firstGroup

        function onStopChanged() {
            Qt.callLater(bar.keepFocus);
        }
    }
    Connections {
        target: screen.Window.activeFocusItem

        function onVisibleChanged() {
            Qt.callLater(bar.keepFocus);
        }
    }
    Connections {
        target: screen.Window.window

        function onActiveFocusItemChanged() {
            Qt.callLater(bar.keepFocus);
        }
    }
}
