pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// Things to avoid that end together, with the leaf of the day from which they are free; where no day is known, the moment
// stands in words.
PageBlock {
    id: group

    required property int index
    required property string when
    required property string whenShort
    required property Rows things
    required property string weekday
    required property string number
    required property string month
    required property string more
    required property string remark
    property string before: "" // over the leaf, where no heading says it
    property bool remarks: false // whether what the asterisks lead to stands below its things

    readonly property bool leafed: number !== ""
    readonly property bool flat: things.count === 1 // beside one thing the leaf is no higher than that
    readonly property real leafSpace: leafed ? leafColumn.width + Theme.gap : 0
    readonly property string inWords: leafed ? "" : whenShort === "" ? when : whenShort
    // Words stand beside the things where there is room
    readonly property bool beside: inWords !== "" && measured.implicitWidth < group.column / 3
    readonly property real noteSpace: beside ? aside.width + Theme.gap : 0
    readonly property real ruled: Theme.denseGap + Theme.hairline

    cornered: leafed
    footed: remark !== ""
    least: leafed ? ruled + leafColumn.height : 0
    lines: {
        const heights = [];
        for (let i = 0; i < list.count; ++i) {
            const line = list.itemAt(i) as Bullet;
            if (line !== null)
                heights.push(...line.cutIn(room - ruled));
        }
        if (inWords !== "" && !beside)
            heights.push(note.height);
        if (remarked.text !== "")
            heights.push(remarked.implicitHeight); // not cut
        if (heights.length > 0)
            heights[0] += ruled;
        return heights;
    }

    Label {
        id: measured

        visible: false
        wrapMode: Text.NoWrap
        text: group.inWords
        font.pixelSize: Theme.detail
        font.weight: Font.Bold
    }
    Rectangle {
        visible: group.index > 0 && !group.leading
        width: parent.width
        height: Theme.hairline
        color: Theme.avoid
        opacity: Theme.faint
    }
    Column {
        id: told

        y: group.ruled
        width: group.column - group.leafSpace - group.noteSpace
        spacing: Theme.denseGap

        Repeater {
            id: list

            model: group.things

            Bullet {
                required property string plain
                required property string styled
                required property string picture

                symbol: picture === "" ? "x-circle-duotone" : picture
                foreground: Theme.avoid
                text: plain
                marked: styled
            }
        }
    }
    Label {
        id: note

        visible: text !== ""
        x: Theme.smallIcon + Theme.smallGap // as far as the words above it
        y: told.y + told.height
        width: group.column - x
        text: group.beside ? "" : group.inWords
        color: Theme.avoid
        font.pixelSize: Theme.detail
        font.weight: Font.Bold
        Accessible.name: group.when
    }
    Label {
        id: remarked

        visible: text !== ""
        y: told.y + told.height + (group.inWords !== "" && !group.beside ? note.height : 0)
        width: told.width
        text: group.remarks ? group.remark : ""
        color: Theme.foregroundMuted
        font.pixelSize: Theme.detail
    }
    fixed: [
        Label {
            id: aside

            visible: text !== ""
            x: parent.width - width
            y: group.ruled
            width: measured.implicitWidth + Theme.textSlack
            text: group.beside ? group.inWords : ""
            color: Theme.avoid
            font.pixelSize: Theme.detail
            font.weight: Font.Bold
            Accessible.name: group.when
        },
        Column {
            id: leafColumn

            visible: group.leafed
            x: parent.width - width
            y: group.ruled

            Label {
                objectName: "leaf"
                visible: text !== ""
                anchors.horizontalCenter: parent.horizontalCenter
                wrapMode: Text.NoWrap
                text: group.before
                color: Theme.avoid
                font.pixelSize: Theme.normalDetail
                font.weight: Font.Bold
                Accessible.ignored: true
            }
            Leaf {
                anchors.horizontalCenter: parent.horizontalCenter
                colour: Theme.avoid
                weekday: group.weekday
                number: group.number
                month: group.month
                line: group.flat ? group.whenShort : ""
                Accessible.role: Accessible.StaticText
                Accessible.name: group.when
            }
            Label {
                visible: text !== ""
                anchors.horizontalCenter: parent.horizontalCenter
                wrapMode: Text.NoWrap
                text: group.flat ? "" : group.more
                color: Theme.avoid
                font.pixelSize: Theme.normalDetail
                font.weight: Font.Bold
                Accessible.ignored: true
            }
        }
    ]
}
