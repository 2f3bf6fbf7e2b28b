pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// One field of an entry, whatever is written in it; the head of a list in it, or one entry of that.
Item {
    id: field

    required property string key
    required property string kind
    required property string label
    required property string help
    required property int depth
    required property string source
    required property string word
    required property string picture
    required property bool flag
    required property int number
    required property int day
    required property string unit
    required property real least
    required property real most
    required property real here
    required property real was
    required property string leastWord
    required property string mostWord
    required property string wasWord
    required property bool optional
    required property bool first
    required property bool last
    required property string tone
    required property Rows sides
    required property Rows picks
    required property Rows units
    required property Rows remarks
    required property Writing writing

    readonly property bool titled: !["entry", "add", "remarks", "flag", "unset"].includes(kind)
    readonly property real indent: depth * Look.unit * 22

    function reveal(place: string) {
        const inside = body.item as Item;
        const pair = inside as TextPair;
        if (pair !== null)
            pair.reveal(place);
        else if (inside instanceof WaitField)
            (inside as WaitField).reveal();
        else
            inside?.nextItemInFocusChain(true).forceActiveFocus(Qt.OtherFocusReason);
    }

    implicitHeight: below.y + below.height

    Rectangle {
        visible: field.depth > 0
        x: field.indent - Look.unit * 14
        width: Look.hairline
        height: parent.height + Look.gap
        color: Look.divider
    }
    Item {
        id: head

        visible: field.titled
        x: field.indent
        width: parent.width - x
        height: !visible ? 0 : aside.wraps ? aside.y + aside.height : name.height

        Said {
            id: name

            text: field.label
            font.pixelSize: field.kind === "list" ? Look.heading * 0.9 : Look.text
            font.weight: Font.Bold
        }
        TextMetrics {
            id: measure

            font: aside.font
            text: field.help
        }
        Said {
            id: aside

            readonly property real beside: name.width + Look.unit * 10
            readonly property real room: head.width - (away.visible ? away.width + Look.unit * 8 : 0)
            readonly property bool wraps: beside + measure.advanceWidth + 1 > room

            x: wraps ? 0 : beside
            y: wraps ? name.height : name.baselineOffset - baselineOffset
            width: room - x
            text: field.help
            color: Look.soft
            font.pixelSize: Look.least
        }
        PushButton {
            id: away

            objectName: "clear-" + field.key
            visible: field.optional
            anchors.right: parent.right
            anchors.verticalCenter: name.verticalCenter
            kind: "link"
            small: true
            textSize: Look.least
            text: qsTr("Take away")
            Accessible.name: qsTr("Take away: %1").arg(field.label)
            onActivated: field.writing.editing.clear(field.key)
        }
    }
    Loader {
        id: body

        x: field.indent
        y: head.height > 0 ? head.height + Look.unit * 6 : 0
        width: parent.width - x
        sourceComponent: {
            switch (field.kind) {
            case "text":
                return texts;
            case "words-in":
                return words;
            case "wait":
                return wait;
            case "line":
                return line;
            case "flag":
                return flag;
            case "choice":
                return choice;
            case "icon":
            case "name":
                return one;
            case "names":
                return several;
            case "entry":
                return entry;
            case "add":
                return add;
            case "unset":
                return unset;
            default:
                return null;
            }
        }
    }
    Remarks {
        id: below

        x: field.indent
        y: body.y + (body.item === null ? 0 : body.height) + (visible ? Look.unit * 6 : 0)
        width: parent.width - x
        height: visible ? implicitHeight : 0
        remarks: field.remarks
        editing: field.writing.editing
    }

    Component {
        id: texts

        TextPair {
            sides: field.sides
            label: field.label
            writing: field.writing
        }
    }
    Component {
        id: words

        EntryWords {
            sides: field.sides
            editing: field.writing.editing
        }
    }
    Component {
        id: wait

        WaitField {
            key: field.key
            number: field.number
            day: field.day
            unit: field.unit
            units: field.units
            label: field.label
            tone: field.remarks.count > 0 ? (field.tone === "" ? "soon" : field.tone) : ""
            least: field.least
            most: field.most
            here: field.here
            was: field.was
            leastWord: field.leastWord
            mostWord: field.mostWord
            wasWord: field.wasWord
            writing: field.writing
        }
    }
    Component {
        id: line

        PlainField {
            objectName: "line-" + field.key
            source: field.source
            label: field.label
            tone: field.tone
            lines: false
            onEdited: source => field.writing.editing.write(field.key, source)
            onUndone: field.writing.editing.undo()
            onRedone: field.writing.editing.redo()
            onFinished: field.writing.save()
        }
    }
    Component {
        id: flag

        EntryFlag {
            key: field.key
            label: field.label
            help: field.help
            flag: field.flag
            editing: field.writing.editing
        }
    }
    Component {
        id: choice

        EntryChoice {
            key: field.key
            picks: field.picks
            editing: field.writing.editing
        }
    }
    Component {
        id: one

        Item {
            implicitHeight: menu.height

            PickMenu {
                id: menu

                objectName: "pick-" + field.key
                picks: field.picks
                pictures: field.kind === "icon"
                picture: field.picture
                shown: field.kind === "icon" ? field.picture === "" ? qsTr("Choose") : qsTr("Change") : field.word === "" ? qsTr("nothing more") : field.word
                none: field.kind === "icon" ? "" : qsTr("nothing more")
                Accessible.name: field.word === "" ? qsTr("Choose: %1").arg(field.label) : qsTr("%1: %2").arg(field.label).arg(field.word)
                onPicked: key => field.writing.editing.pick(field.key, key)
            }
        }
    }
    Component {
        id: several

        Flow {
            spacing: Look.unit * 8

            Repeater {
                model: field.picks

                WordChip {
                    required property string key
                    required property string word
                    required property bool chosen

                    objectName: "chosen-" + field.key + "-" + key
                    visible: chosen
                    text: word
                    onActivated: field.writing.editing.unpick(field.key, key)
                }
            }
            PickMenu {
                objectName: "pick-" + field.key
                height: Look.smallControl
                picks: field.picks
                unchosen: true
                shown: qsTr("Add")
                Accessible.name: qsTr("Add to: %1").arg(field.label)
                onPicked: key => field.writing.editing.pick(field.key, key)
            }
        }
    }
    Component {
        id: entry

        ListEntryHead {
            key: field.key
            title: field.word === "" ? field.label : field.word
            tone: field.tone
            first: field.first
            last: field.last
            editing: field.writing.editing
        }
    }
    Component {
        id: add

        AddRow {
            name: field.source
            text: field.label
            onAdded: said => field.writing.editing.add(field.source, said)
        }
    }
    Component {
        id: unset

        Flow {
            spacing: Look.unit * 8

            Said {
                height: Look.smallControl
                verticalAlignment: Text.AlignVCenter
                text: field.label
                color: Look.soft
                font.pixelSize: Look.detail
                font.weight: Font.DemiBold
            }
            Repeater {
                model: field.picks

                WordChip {
                    required property string key
                    required property string word

                    objectName: "open-" + key
                    taken: false
                    text: word
                    onActivated: field.writing.editing.open(key)
                }
            }
        }
    }
}
