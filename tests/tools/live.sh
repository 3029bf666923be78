#!/bin/sh
# live.sh BUILD: calls between two SIPp on this machine, five at a time, and
# their traces at the gate.  Without sipp it is skipped.
PATH=$(cd "$1" && pwd):$PATH
command -v sipp >/dev/null || { echo 'ok live # SKIP sipp is not installed'
	exit 0; }
new=$(mktemp -d) || exit 2
cd "$new" || exit 2
server=
port=$((20000 + $$ % 20000))

# It ends by itself after its last call, or after 20 s.
stop_server()
{
	[ -z "$server" ] || kill "$server" 2>/dev/null
	server=
}
trap 'stop_server; rm -rf "$new"' EXIT

cat >rejecting.xml <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<scenario name="a callee who is busy">
  <recv request="INVITE"/>
  <send retrans="500"><![CDATA[

    SIP/2.0 486 Busy Here
    [last_Via:]
    [last_From:]
    [last_To:];tag=[pid]b[call_number]
    [last_Call-ID:]
    [last_CSeq:]
    Content-Length: 0

  ]]></send>
  <recv request="ACK"/>
</scenario>
END
cat >rejected.xml <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<scenario name="a caller who is not surprised">
  <send retrans="500"><![CDATA[

    INVITE sip:bob@[remote_ip]:[remote_port] SIP/2.0
    Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
    From: <sip:alice@[local_ip]>;tag=[pid]a[call_number]
    To: <sip:bob@[remote_ip]>
    Call-ID: [call_id]
    CSeq: 1 INVITE
    Contact: <sip:alice@[local_ip]:[local_port]>
    Max-Forwards: 70
    Content-Length: 0

  ]]></send>
  <recv response="486"/>
  <send><![CDATA[

    ACK sip:bob@[remote_ip]:[remote_port] SIP/2.0
    [last_Via:]
    [last_From:]
    [last_To:]
    Call-ID: [call_id]
    CSeq: 1 ACK
    Max-Forwards: 70
    Content-Length: 0

  ]]></send>
</scenario>
END

# call SERVER CLIENT: scenarios; the trace of the client is client.log.
call()
{
	stop_server
	port=$((port + 2))
	# shellcheck disable=SC2086
	server=$(sipp $1 -i 127.0.0.1 -p $port -m 5 -timeout 20s -bg \
		-trace_msg -message_file server.log 2>&1 |
		sed -n 's/.*PID=\[\([0-9]*\)\].*/\1/p')
	sleep 1
	# shellcheck disable=SC2086
	sipp $2 127.0.0.1:$port -i 127.0.0.1 -p $((port + 1)) -m 5 -r 20 \
		-d 50 -timeout 20s -nostdin -trace_msg \
		-message_file client.log >/dev/null 2>&1
}

# gate STATUS OPTIONS...: of the trace
gate()
{
	wanted=$1
	shift
	sipcode "$@" >out 2>&1
	status=$?
	if [ $status -eq "$wanted" ]; then
		echo "ok live: $*: $(tail -n 1 out)"
	else
		sed 's/^/# /' out
		echo "not ok live: $*: exit status $status"
	fi
}

# SIPp itself has to be content, or the trace shows nothing.
said_no()
{
	echo "not ok live: SIPp $1: exit status $?"
}

call '-sn uas' '-sn uac' || said_no 'answers'
gate 0 --expect 200 client.log
gate 0 --expect 200 server.log
gate 0 --expect 200 client.log server.log
gate 0 --expect-sequence 180,200 --method INVITE client.log
gate 1 --expect 486 client.log
gate 0 -c client.log
call '-sf rejecting.xml' '-sf rejected.xml' || said_no 'rejects'
gate 0 --expect 486 client.log
gate 0 --expect declined --method INVITE client.log
gate 1 --expect 200 client.log
