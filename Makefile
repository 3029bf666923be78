# sipcode: what a SIP response means.  Everything that is made lands in build/.

CC = cc
CFLAGS = -O2 -g
PREFIX = /usr/local
DESTDIR =
B = build

WARN = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes \
	-Wwrite-strings -Werror
comma = ,
# What the compiler and linker of this machine know of these, they get.
try = $(shell printf 'int main(void){return 0;}' | $(CC) -Werror -O2 $(1) \
	-x c -o /dev/null - 2>/dev/null && echo '$(1)')
HARDEN := $(call try,-fstack-protector-strong) $(call try,-fPIE) \
	$(call try,-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
HARDEN_LINK := $(call try,-pie -fPIE) $(call try,-Wl$(comma)-z$(comma)relro$(comma)-z$(comma)now)

LIB_SRC = append causes facts pairs scan search spec startline table words
APP_SRC = cli escape lookup main options out out_brief out_compare out_json \
	out_text out_tsv report rows sink term utf8

VERSION = $(shell sed -n 's/.*SIPCODE_VERSION "\(.*\)"/\1/p' include/sipcode.h)
COMPILE = $(CC) -std=c11 $(WARN) $(HARDEN) $(CFLAGS) -Iinclude -Idata -MMD -MP

all: $(B)/sipcode $(B)/libsipcode.a

$(B)/sipcode: $(APP_SRC:%=$(B)/%.o) $(B)/libsipcode.a
	$(CC) $(CFLAGS) $(HARDEN_LINK) $(LDFLAGS) -o $@ $^

$(B)/libsipcode.a: $(LIB_SRC:%=$(B)/%.o)
	rm -f $@
	ar rcs $@ $^

$(B)/%.o: src/%.c Makefile | $(B)
	$(COMPILE) -c -o $@ $<

$(B):
	mkdir -p $@

-include $(wildcard $(B)/*.d)
