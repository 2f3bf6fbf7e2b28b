pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Publish and history.  Left: what is ready, what the kiosks show, and a way to withdraw at once.  Right: the editions of
// one treatment, and the chosen one; where there is no room for both, it lies over them.
Page {
    id: page

    required property Staff staff

    readonly property Publication publication: staff.publication
    readonly property bool two: width >= Look.unit * 1000 // both halves side by side
    readonly property bool three: width >= Look.unit * 1400 // and the chosen edition beside the history
    // With fingers, beside patients, what cannot wait comes first; but for who came to publish.
    readonly property bool careFirst: Look.touch && !publication.askedReady
    property bool reading: false // whether the chosen edition lies over the history

    title: qsTr("Publication")
    lead: qsTr("What patients see, what comes, and all that was.")

    Scroll {
        id: left

        x: -inset
        y: -inset
        visible: page.two || !page.reading
        width: (page.two ? parent.width * (page.three ? 0.36 : 0.46) : parent.width) + around
        height: parent.height + inset - (strip.visible ? strip.height + Look.gap : 0)
        spacing: Look.gap

        Problem {
            width: left.innerWidth
            text: page.publication.problem !== "" ? page.publication.problem : page.publication.publishing.problem
            onAgain: page.publication.look()
        }
        Slot {
            active: page.careFirst && page.publication.atKiosks.withdrawable
            sourceComponent: danger
        }
        Slot {
            active: page.careFirst && page.publication.atKiosks.listed.count > 0
            sourceComponent: shown
        }
        Nothing {
            visible: page.publication.known && page.publication.ready.count === 0
            width: left.innerWidth
            title: qsTr("Nothing waits to be published")
        }
        Repeater {
            model: page.publication.ready

            ReadyCard {
                width: left.innerWidth
                publication: page.publication
                onSeen: {
                    page.reading = true;
                    right.detailed = true;
                }
            }
        }
        Slot {
            active: !page.careFirst && page.publication.atKiosks.listed.count > 0
            sourceComponent: shown
        }
        Slot {
            active: !page.careFirst && page.publication.atKiosks.withdrawable
            sourceComponent: danger
        }
        PushButton {
            visible: !page.two && page.publication.history.editions.count > 0
            width: left.innerWidth
            objectName: "seeHistory"
            symbol: "clock-counter-clockwise-duotone"
            text: qsTr("See the history")
            onActivated: page.reading = true
        }
    }
    Panel {
        id: right

        visible: (page.two || page.reading) && page.publication.history.editions.count > 0
        x: page.two ? left.width - left.inset + Look.smallGap : 0
        width: parent.width - x
        height: parent.height - (strip.visible ? strip.height + Look.gap : 0)

        readonly property bool both: page.three
        property bool detailed: false

        EditionHistory {
            id: history

            visible: right.both || !right.detailed
            width: right.both ? right.width * 0.46 : right.width
            height: parent.height
            history: page.publication.history
            closable: !page.two
            marked: right.both
            onOpened: right.detailed = true
            onClosed: page.reading = false
        }
        Rectangle {
            visible: right.both
            x: history.width
            width: Look.hairline
            height: parent.height
            color: Look.hair
        }
        EditionDetail {
            visible: right.both || right.detailed
            x: right.both ? history.width + Look.hairline : 0
            width: right.width - x
            height: parent.height
            history: page.publication.history
            publishing: page.publication.publishing
            next: page.publication.atKiosks.number + 1
            closable: !right.both
            onClosed: right.detailed = false
        }
    }
    UndoStrip {
        id: strip

        y: parent.height - height
        width: parent.width
        text: page.publication.publishing.said
        undoable: page.publication.publishing.undoable
        onUndone: page.publication.publishing.undo()
        onGone: page.publication.publishing.forget()
    }
    WithdrawPanel {
        parent: page
        z: 1
        withdrawal: page.publication.withdrawal
        visible: page.publication.withdrawal.asking
    }
    WithdrawnPanel {
        parent: page
        z: 1
        answers: page.publication.withdrawal.answers
        visible: page.publication.withdrawal.answers.shown
    }
    EditionSheetView {
        sheet: page.publication.history.detail.sheet
        visible: page.publication.history.detail.sheet.edition > 0
    }
    Component {
        id: shown

        ShownCard {
            staff: page.staff
        }
    }
    Component {
        id: danger

        DangerCard {
            publication: page.publication
        }
    }

    component Slot: Loader {
        visible: active
        width: left.innerWidth
    }
}
