# sipcode: what a SIP response means.  Everything that is made lands in build/.
#
#	make			the program and the library
#	make demo		explains a sample capture
#	make setup check	installs what the tests need, then tests
#	make setup		installs what all of these need
#	make bench		speed, memory and counts on 1 GiB; QUICK=1: 64 MiB
#	make lint		style, layers, warnings and analysers
#	make asan		the tests under sanitizers and valgrind; QUICK=1: most
#	make fuzz T=120		libFuzzer on every parser and writer, T seconds
#	make prove		no input breaks the parsers: Frama-C
#	make fault		reads, writes and allocations that fail
#	make cross		the tests on other machines, with other compilers; QUICK=1
#	make coverage		what of the library the tests reach
#	make mutate N=60	N faults put into the library: do tests fail
#	make static		build/static/sipcode, which needs no other file
#	make install		into $(DESTDIR)$(PREFIX); uninstall takes it back
#	make dist		a tarball that builds by itself
#
# V=1 shows whole commands; WARN= is for a compiler that knows new warnings.

CC ?= cc
CFLAGS ?= -O2 -g
PREFIX ?= /usr/local
B = build

WARN = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes \
	-Wwrite-strings -Werror

# The library, layers 0 to 5 (tests/tools/layers.sh), one name a line.
LIB_SRC = \
	address \
	append \
	asked \
	body \
	buffer \
	calls \
	calls_find \
	calls_row \
	causes \
	checks \
	checks_request \
	checks_syntax \
	clock \
	columns \
	dialect \
	dissect \
	dots \
	elapsed \
	expect \
	facts \
	fields \
	filter \
	flat \
	head \
	hint \
	hint_auth \
	hint_causes \
	hint_contacts \
	hint_fields \
	hint_glance \
	hint_lists \
	hint_media \
	hint_path \
	hint_quote \
	hint_side \
	hint_start \
	hint_warnings \
	hints \
	lint \
	message \
	nested \
	newline \
	newline_neon \
	newline_x86 \
	origin \
	pairs \
	params \
	pool \
	prefix \
	repeats \
	requests \
	scan \
	sdp \
	search \
	seek \
	sentence \
	shape \
	sight \
	slots \
	spec \
	stamp \
	startline \
	stream \
	table \
	tally \
	unescape \
	usual \
	usual_message \
	usual_names \
	usual_start \
	values \
	view \
	words

# The program, layers 6 to 8.
APP_SRC = \
	ahead \
	cli \
	escape \
	gate \
	gate_text \
	gate_words \
	input \
	ledger \
	lookup \
	lookup_list \
	main \
	option_help \
	option_rows \
	option_values \
	options \
	out \
	out_brief \
	out_calls \
	out_codes \
	out_compare \
	out_explain \
	out_json \
	out_json_compare \
	out_junit \
	out_ladder \
	out_ladder_time \
	out_lint \
	out_response \
	out_summary \
	out_tap \
	out_text \
	out_tsv \
	piece \
	progress \
	report \
	rows \
	rows_call \
	rows_lint \
	sink \
	term \
	text \
	utf8 \
	work \
	work_calls \
	work_lint

# A file that needs flags of its own gets them from CFLAGS_NAME.

# Of these a compiler and linker get what they know; a header, because glibc
# has a warning where there is FORTIFY_SOURCE and no -O.
try = $(shell printf 'int main(void){return 0;}' | \
	$(CC) -Werror -include stdlib.h $(CPPFLAGS) $(CFLAGS) $(1) -x c \
	-o /dev/null - 2>/dev/null && echo '$(1)')
comma = ,
HARDEN := $(call try,-fstack-protector-strong) $(call try,-fPIE) \
	$(call try,-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
RELRO := $(call try,-Wl$(comma)-z$(comma)relro$(comma)-z$(comma)now)
HARDEN_LINK := $(call try,-fPIE -pie) $(RELRO)

COMPILE = $(CC) -std=c11 -pthread $(WARN) $(HARDEN) $(CPPFLAGS) $(CFLAGS) \
	-Iinclude -Idata -MMD -MP
LINK = $(CC) -pthread $(CFLAGS) $(HARDEN_LINK) $(LDFLAGS)
short = $(if $(V),,@echo '$(1) $(2)';)

VERSION := $(shell sed -n 's/.*SIPCODE_VERSION "\(.*\)"/\1/p' \
	include/sipcode.h)
LIB_OBJ = $(LIB_SRC:%=$(B)/%.o)
APP_OBJ = $(APP_SRC:%=$(B)/%.o)

all: $(B)/sipcode $(B)/libsipcode.a

$(B)/sipcode: $(APP_OBJ) $(B)/libsipcode.a
	$(call short,LD,$@)$(LINK) -o $@ $^ $(LDLIBS)

$(B)/libsipcode.a: $(LIB_OBJ)
	@rm -f $@
	$(call short,AR,$@)$(AR) rcs $@ $^

$(B)/%.o: src/%.c Makefile | $(B)
	$(call short,CC,$<)$(COMPILE) $(CFLAGS_$*) -c -o $@ $<

$(B) $(B)/unit:
	@mkdir -p $@

demo: $(B)/sipcode
	$(B)/sipcode data/samples/call.sip

# Each tests/unit/test_NAME.c is a program of its own.
UNIT = $(patsubst tests/unit/%.c,$(B)/unit/%,$(wildcard tests/unit/test_*.c))
TOOLS = golden gate live shapes terminal options completion readme package
CMOCKA = $(shell pkg-config --cflags --libs cmocka 2>/dev/null || \
	echo -lcmocka)

TEST_OBJ = $(filter-out %/main.o,$(APP_OBJ)) $(B)/libsipcode.a

$(B)/unit/%: tests/unit/%.c $(TEST_OBJ) Makefile | $(B)/unit
	$(call short,CC,$<)$(COMPILE) -Itests/unit -Isrc -MF $@.d \
		$(HARDEN_LINK) $(LDFLAGS) -o $@ $< $(TEST_OBJ) $(CMOCKA)

# For the targets beside it, or for all of them.
AT_ONCE = $(filter-out setup,$(MAKECMDGOALS))

setup:
	@tests/tools/setup.sh $(AT_ONCE)

# With -j they still wait for what they need.
ifneq ($(filter setup,$(MAKECMDGOALS)),)
$(AT_ONCE) $(UNIT): | setup
endif

check: all $(UNIT)
	@tests/tools/check.sh $(UNIT) $(TOOLS:%='tests/tools/%.sh $(B)')

bench: all
	@$(MAKE) --no-print-directory B=$(B)/portable \
		CPPFLAGS='$(CPPFLAGS) -DSC_PORTABLE' $(B)/portable/sipcode
	@tests/bench/bench.sh $(B)
	@tests/bench/start.sh $(B)

lint:
	@tests/tools/lint.sh $(B)

to = $(addprefix $(DESTDIR)$(PREFIX)/,$(1))
INSTALLED = \
	bin/sipcode \
	include/sipcode.h \
	lib/libsipcode.a \
	lib/pkgconfig/sipcode.pc \
	share/man/man1/sipcode.1 \
	share/bash-completion/completions/sipcode \
	share/zsh/site-functions/_sipcode \
	share/fish/vendor_completions.d/sipcode.fish

define PC
prefix=$(PREFIX)
includedir=$${prefix}/include
libdir=$${prefix}/lib

Name: sipcode
Description: What a SIP response means
Version: $(VERSION)
Cflags: -I$${includedir}
Libs: -L$${libdir} -lsipcode
endef
export PC

asan:
	@tests/tools/asan.sh $(B)

T = 120

fuzz:
	@tests/tools/fuzz.sh $(B) $(T)

prove:
	@tests/tools/prove.sh $(B)

fault: all
	@tests/tools/check.sh 'tests/fault/fault.sh $(B)' \
		'tests/fault/files.sh $(B)'

cross:
	@tests/tools/cross.sh $(B)

coverage:
	@tests/tools/coverage.sh $(B)

N = 60

mutate:
	@tests/tools/mutate.py $(B) $(N) $(FILES)

# Position-independent where the C library has what that takes.
STATIC_LINK = $(or $(call try,-fPIE -static-pie),-static)

static:
	@$(MAKE) --no-print-directory B=$(B)/static \
		HARDEN_LINK='$(STATIC_LINK) $(RELRO)' $(B)/static/sipcode

install: all
	mkdir -p $(sort $(dir $(call to,$(INSTALLED))))
	install -m 755 $(B)/sipcode $(call to,bin/sipcode)
	install -m 644 include/sipcode.h $(call to,include/sipcode.h)
	install -m 644 $(B)/libsipcode.a $(call to,lib/libsipcode.a)
	@printf '%s\n' "$$PC" >$(B)/sipcode.pc
	install -m 644 $(B)/sipcode.pc $(call to,lib/pkgconfig/sipcode.pc)
	install -m 644 src/sipcode.1 $(call to,share/man/man1/sipcode.1)
	install -m 644 data/completion/sipcode.bash \
		$(call to,share/bash-completion/completions/sipcode)
	install -m 644 data/completion/sipcode.zsh \
		$(call to,share/zsh/site-functions/_sipcode)
	install -m 644 data/completion/sipcode.fish \
		$(call to,share/fish/vendor_completions.d/sipcode.fish)

uninstall:
	rm -f $(call to,$(INSTALLED))

dist: | $(B)
	tests/tools/dist.sh $(B) sipcode-$(VERSION)

clean:
	rm -rf $(B)

.PHONY: all demo setup check bench lint asan fuzz prove fault cross coverage \
	mutate static install uninstall dist clean

-include $(wildcard $(B)/*.d $(B)/unit/*.d)
