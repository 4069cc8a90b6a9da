package main

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// override lets the environment say what a key is: TONGKET_STORE, TONGKET_LOG_FORMAT. Lists are in the file alone.
func override(c *config, lookup func(string) (string, bool)) error {
	return eachScalar(reflect.ValueOf(c).Elem(), strings.TrimSuffix(environmentVariable, "_"), func(name string, v reflect.Value) error {
		value, ok := lookup(name)
		if !ok {
			return nil
		}
		if err := setScalar(v, value); err != nil {
			return &configError{file: name, message: fmt.Sprintf("%q: %v", value, err)}
		}
		return nil
	})
}

// eachScalar visits the keys that hold one value, by the name of their variable.
func eachScalar(v reflect.Value, prefix string, visit func(name string, v reflect.Value) error) error {
	for i := range v.NumField() {
		tag := v.Type().Field(i).Tag.Get("yaml")
		if tag == "" {
			continue
		}
		name := prefix + "_" + strings.ToUpper(tag)
		var err error
		switch f := v.Field(i); f.Kind() {
		case reflect.Slice:
		case reflect.Struct:
			err = eachScalar(f, name, visit)
		default:
			err = visit(name, f)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func setScalar(v reflect.Value, value string) error {
	switch v.Kind() {
	case reflect.Bool:
		b, err := strconv.ParseBool(value)
		v.SetBool(b)
		return err
	case reflect.Int, reflect.Int64:
		n, err := strconv.ParseInt(value, 10, 64)
		v.SetInt(n)
		return err
	}
	v.SetString(value)
	return nil
}
