pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Controls

// A number: less, the number to type, more, and its unit.  Arrows change it by one step, Page keys by `page`.
FocusScope {
    id: stepper

    property string label: ""
    property bool labelled: true
    property string aside: ""
    property string unit: ""
    property int value: 0
    property int least: 0
    property int most: 9999
    property int step: 1
    property int page: 10
    property string note: ""
    property string tone: ""
    property string fact: ""
    property string advice: ""
    property bool readOnly: false
    property string reason: ""

    signal edited(int value)

    function go(to: int) {
        const kept = Math.max(least, Math.min(most, to));
        if (kept !== value && !readOnly)
            edited(kept);
        input.text = String(value);
    }

    implicitHeight: column.height
    implicitWidth: Math.max(row.implicitWidth, name.implicitWidth)
    onValueChanged: {
        if (Number(input.text) !== value || input.text === "")
            input.text = String(value);
    }

    component Key: Pressable {
        id: key

        property string symbol: ""
        property bool available: true
        property bool last: false

        width: Look.control * 1.05
        height: Look.control
        focusPolicy: Qt.NoFocus
        hoverEnabled: Look.pointer
        ringRadius: Look.fieldRadius
        enabled: available
        quick: true
        autoRepeat: true

        background: Item {
            Rectangle {
                anchors.fill: parent
                anchors.margins: edge.border.width
                anchors.leftMargin: key.last ? 0 : edge.border.width
                anchors.rightMargin: key.last ? edge.border.width : 0
                color: !key.available ? Look.neutral : key.down ? Look.mintPressed : key.hovered ? Look.mint : Look.mintSoft
                topLeftRadius: key.last ? 0 : edge.radius - edge.border.width
                bottomLeftRadius: topLeftRadius
                topRightRadius: key.last ? edge.radius - edge.border.width : 0
                bottomRightRadius: topRightRadius
            }
        }
        contentItem: Item {
            Icon {
                anchors.centerIn: parent
                name: key.symbol
                color: key.available ? Look.primaryDeep : Look.inactive
                side: Look.smallIcon
            }
        }
    }

    Column {
        id: column

        width: parent.width
        spacing: Look.unit * 6

        FieldLabel {
            id: name

            width: parent.width
            label: stepper.labelled ? stepper.label : ""
            aside: stepper.aside
        }
        Row {
            id: row

            spacing: Look.smallGap

            FieldEdge {
                id: edge

                width: less.width + place.width + more.width
                height: Look.control
                tone: stepper.tone
                used: input.activeFocus
                readOnly: stepper.readOnly

                Key {
                    id: less

                    objectName: stepper.objectName === "" ? "" : stepper.objectName + "-less"
                    visible: !stepper.readOnly
                    available: stepper.value > stepper.least
                    symbol: "minus-bold"
                    text: qsTr("Less")
                    Accessible.name: qsTr("Less: %1").arg(stepper.label)
                    onActivated: stepper.go(stepper.value - stepper.step)
                }
                Item {
                    id: place

                    x: less.width
                    width: Math.max(Look.unit * 86, input.contentWidth + Look.unit * 28)
                    height: parent.height

                    Repeater {
                        model: stepper.readOnly ? 0 : 2

                        Rectangle {
                            required property int index

                            x: index === 0 ? 0 : place.width - width
                            y: edge.border.width
                            width: Look.hairline
                            height: place.height - 2 * y
                            color: Look.fieldEdge
                        }
                    }
                    TextInput {
                        id: input

                        objectName: stepper.objectName === "" ? "" : stepper.objectName + "-input"
                        anchors.fill: parent
                        horizontalAlignment: TextInput.AlignHCenter
                        verticalAlignment: TextInput.AlignVCenter
                        focus: true
                        activeFocusOnTab: true
                        selectByMouse: true
                        readOnly: stepper.readOnly
                        validator: IntValidator {
                            bottom: 0
                            top: 999999
                        }
                        text: "0"
                        color: Look.ink
                        selectionColor: Look.mintPressed
                        selectedTextColor: Look.ink
                        inputMethodHints: Qt.ImhDigitsOnly
                        renderType: Text.NativeRendering
                        Accessible.role: Accessible.SpinBox
                        Accessible.name: stepper.label
                        Accessible.description: [stepper.unit, verdict.words].filter(part => part !== "").join(". ")
                        Accessible.readOnly: stepper.readOnly
                        Keys.onUpPressed: stepper.go(stepper.value + stepper.step)
                        Keys.onDownPressed: stepper.go(stepper.value - stepper.step)
                        Keys.onPressed: event => {
                            if (event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown) {
                                stepper.go(stepper.value + (event.key === Qt.Key_PageUp ? stepper.page : -stepper.page));
                                event.accepted = true;
                            }
                        }
                        // A number on its way, as the 7 of 72, counts only once it may stand.
                        onTextEdited: {
                            const typed = Number(text);
                            if (text !== "" && typed >= stepper.least && typed <= stepper.most && typed !== stepper.value)
                                stepper.edited(typed);
                        }
                        onEditingFinished: stepper.go(Number(text))
                        onActiveFocusChanged: {
                            if (activeFocus)
                                selectAll();
                            else if (text === "")
                                text = String(stepper.value);
                        }

                        font {
                            family: Theme.family
                            pixelSize: Look.heading
                            weight: Font.Bold
                        }
                        cursorDelegate: Caret {
                            of: input
                        }
                    }
                }
                Key {
                    id: more

                    objectName: stepper.objectName === "" ? "" : stepper.objectName + "-more"
                    x: place.x + place.width
                    last: true
                    visible: !stepper.readOnly
                    available: stepper.value < stepper.most
                    symbol: "plus-bold"
                    text: qsTr("More")
                    Accessible.name: qsTr("More: %1").arg(stepper.label)
                    onActivated: stepper.go(stepper.value + stepper.step)
                }
            }
            Said {
                visible: text !== ""
                height: Look.control
                verticalAlignment: Text.AlignVCenter
                text: stepper.unit
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
        Verdict {
            id: verdict

            width: parent.width
            tone: stepper.readOnly ? "locked" : stepper.tone
            fact: stepper.readOnly ? "" : stepper.fact
            advice: stepper.readOnly ? stepper.reason
                                     : stepper.fact === "" && stepper.advice === "" ? stepper.note : stepper.advice
        }
    }
    Component.onCompleted: input.text = String(value)
}
